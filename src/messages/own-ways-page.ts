import { z } from 'zod';
import { inBoth } from '../http/fault-words.js';
import type { Person } from '../people/person.entity.js';
import { html, type Html } from '../page-layout/html.js';
import { addressOf, field, select, type Frame, type Sheet } from '../page-layout/layout.js';
import type { MessagePreference } from './message-preference.entity.js';
import type { PreferenceBody } from './messages.schema.js';

export interface OwnWays {
  readonly preference: Pick<MessagePreference, 'language' | 'silentChannels' | 'maxUserId'>;
  readonly email: Person['email'];
  /** Which ways the centre has at all. */
  readonly has: { readonly email: boolean; readonly max: boolean };
  readonly isSaved: boolean;
}

const WORDS = {
  ru: {
    title: 'Как вам пишут',
    intro: 'Об изменениях ваших выходов пишут теми способами, которые отмечены. Если не отмечен ни один, вам скажет координатор.',
    email: 'Писать на почту',
    noEmail: 'адреса нет: назовите его координатору',
    noMail: 'почту центр пока не подключил',
    max: 'Писать в мессенджер MAX',
    number: 'Ваш номер в MAX',
    numberHint:
      'Число, а не телефон. Напишите боту центра в MAX, и координатор назовёт ваш номер: без такого сообщения бот писать вам не может.',
    noMax: 'MAX центр пока не подключил',
    language: 'На каком языке',
    save: 'Сохранить',
    saved: 'Сохранено.',
  },
  en: {
    title: 'How you are written to',
    intro: 'Of changes to your duties you are told by the ways that are ticked. With none ticked your coordinator will tell you.',
    email: 'Write by e-mail',
    noEmail: 'there is no address: tell it to your coordinator',
    noMail: 'the centre has no e-mail yet',
    max: 'Write in the messenger MAX',
    number: 'Your number in MAX',
    numberHint:
      'A number, not a telephone. Write to the centre’s bot in MAX, and your coordinator will tell you your number: without such a message the bot cannot write to you.',
    noMax: 'the centre has no MAX yet',
    language: 'In which language',
    save: 'Save',
    saved: 'Saved.',
  },
} as const;

const LANGUAGES = [
  ['ru', 'По-русски'],
  ['en', 'English'],
] as const;

/** By which ways a person is written to, in their own hand. */
export function ownWaysSheet(frame: Frame, { preference, email, has, isSaved }: OwnWays): Sheet {
  const words = WORDS[frame.language];
  const isTold = (channel: 'email' | 'max') => !preference.silentChannels.includes(channel);
  const emailNote = email ?? words.noEmail;
  const body = html`<p>${words.intro}</p>
    <form method="post" action="${addressOf(frame, WAYS_PATH)}">
      ${wayBox('email', words.email, has.email ? emailNote : words.noMail, isTold('email'))}
      ${wayBox('max', words.max, has.max ? null : words.noMax, isTold('max'))}
      ${field(
        words.number,
        'number',
        html`<input
          id="number"
          name="number"
          aria-describedby="number-hint"
          value="${preference.maxUserId ?? ''}"
          inputmode="numeric"
          pattern="[0-9]+"
          maxlength="20"
        />`,
      )}
      <p class="small" id="number-hint">${words.numberHint}</p>
      ${field(words.language, 'language', select('language', LANGUAGES, preference.language))}
      <button>${words.save}</button>
    </form>`;
  return {
    path: WAYS_PATH,
    under: '/me',
    title: words.title,
    body,
    notice: isSaved ? { kind: 'good', text: words.saved } : undefined,
  };
}

/** After the address of a person's pages. */
export const WAYS_PATH = '/ways';

function wayBox(name: string, label: string, note: string | null, isTicked: boolean): Html {
  return html`<label class="choice"
    ><input
      type="checkbox"
      name="${name}"
      value="yes"
      ${isTicked && html`checked`}
    />${label}${note !== null && ` (${note})`}</label
  >`;
}

/** The form sends no word of a box without a tick. */
export const ownWaysForm = z
  .object({
    email: z.literal('yes').optional(),
    max: z.literal('yes').optional(),
    number: z.string().trim().max(20).regex(/^\d*$/u, inBoth('номер в MAX – число', 'a number in MAX is made of digits')),
    language: z.enum(['ru', 'en']),
  })
  .transform(({ email, max, number, language }): PreferenceBody => ({
    language,
    maxUserId: number === '' ? null : number,
    silentChannels: [...(email === undefined ? (['email'] as const) : []), ...(max === undefined ? (['max'] as const) : [])],
  }));
