import { encodeQR } from 'qr';
import type { IssuedLink } from '../../feeds/feed-links.schema.js';
import type { FeedToken } from '../../feeds/feed-token.entity.js';
import { agoWords, momentWords } from '../day-words.js';
import { html, trusted, type Html } from '../../page-layout/html.js';
import { addressOf, type Frame, type Sheet } from '../../page-layout/layout.js';

export interface CalendarView {
  readonly timeZone: string;
  readonly at: Date;
  /** The link in force, of which only the hash is known. */
  readonly live: Pick<FeedToken, 'createdAt' | 'lastFetchedAt' | 'lastFetchedBy'> | null;
  /** A link that was made just now and is shown this once. */
  readonly issued: IssuedLink | null;
}

const WORDS = {
  ru: {
    title: 'Календарь',
    intro: 'Ваши выходы могут сами появляться в календаре телефона. Имён в нём нет.',
    slow: 'Календарные программы спрашивают раз в несколько часов: о срочных изменениях сообщат отдельно.',
    get: 'Получить ссылку',
    renew: 'Получить новую ссылку',
    given: 'Ссылка выдана',
    fetched: 'Последним календарь читал',
    never: 'Календарь ещё не читали.',
    old: 'Прежняя ссылка проработает ещё 14 дней и предупредит об этом в самом календаре.',
    once: 'Ссылка показана один раз. Подпишитесь сейчас.',
    phone: 'Календарь телефона или компьютера',
    google: 'Google Календарь',
    outlook: 'Outlook',
    copy: 'Ссылка: скопируйте в другой календарь',
    secret: 'Ссылка – как ключ: не пересылайте её.',
    qr: 'QR-код со ссылкой на календарь',
  },
  en: {
    title: 'Calendar',
    intro: 'Your duties can appear in the calendar of your phone by themselves. It holds no names.',
    slow: 'Calendar programs ask every few hours: of urgent changes you will be told separately.',
    get: 'Get a link',
    renew: 'Get a new link',
    given: 'A link was given',
    fetched: 'The calendar was last read by',
    never: 'The calendar has not been read yet.',
    old: 'The former link works 14 more days and says so in the calendar itself.',
    once: 'The link is shown once. Subscribe now.',
    phone: 'Calendar of my phone or computer',
    google: 'Google Calendar',
    outlook: 'Outlook',
    copy: 'The link, to be copied to another calendar',
    secret: 'The link is a key: do not pass it on.',
    qr: 'QR code of the calendar’s link',
  },
} as const;

/** The ways to subscribe. Asking for a link is a button, never the page itself. */
export function calendarSheet(frame: Frame, { timeZone, at, live, issued }: CalendarView): Sheet {
  const words = WORDS[frame.language];
  const ask = html`<form method="post" action="${addressOf(frame, '/calendar')}">
    <button>${live === null ? words.get : words.renew}</button>
  </form>`;
  const state =
    live !== null &&
    html`<p>
        ${words.given}: ${momentWords(live.createdAt, timeZone, frame.language)}.
        ${live.lastFetchedAt === null ? words.never : `${words.fetched}: ${live.lastFetchedBy ?? '–'}, ${agoWords(live.lastFetchedAt, at, frame.language)}.`}
      </p>
      <p class="small">${words.old}</p>`;
  const body = html`<p>${words.intro}</p>
    ${issued === null ? html`${state}${ask}` : linksOf(frame, issued)}
    <p class="small">${words.slow}</p>`;
  return { path: '/calendar', title: words.title, body };
}

function linksOf(frame: Frame, { url, webcal, google, outlook }: IssuedLink): Html {
  const words = WORDS[frame.language];
  return html`<p class="note good" role="status">${words.once}</p>
    <p class="row">
      <a class="button" href="${webcal}">${words.phone}</a>
      <a class="button plain" href="${google}" rel="noreferrer">${words.google}</a>
      <a class="button plain" href="${outlook}" rel="noreferrer">${words.outlook}</a>
    </p>
    <div class="field"><label for="url">${words.copy}</label><input id="url" readonly value="${url}" /></div>
    <div class="qr" role="img" aria-label="${words.qr}">${trusted(encodeQR(url, 'svg'))}</div>
    <p>${words.secret}</p>`;
}
