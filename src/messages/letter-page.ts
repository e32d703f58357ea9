import { html, type Html } from '../page-layout/html.js';
import { addressOf, type Frame, type Language, type Sheet } from '../page-layout/layout.js';
import type { OpenedLetter } from './letter-reader.service.js';

const WORDS = {
  ru: {
    owner: 'Сообщение',
    seen: 'Прочитано',
    isSeen: 'Отмечено: прочитано.',
    stop: 'Не присылать такие сообщения',
    again: 'Снова присылать',
    isSilenced: 'Этим способом мы вам больше не пишем. О ваших выходах сообщит координатор ВПР.',
    done: {
      seen: 'Спасибо, отмечено: вы прочитали это сообщение.',
      stopped: 'Записано. Если передумаете, кнопка «Снова присылать» есть здесь и в каждом прежнем письме.',
      resumed: 'Записано: снова пишем вам этим способом.',
    },
  },
  en: {
    owner: 'Message',
    seen: 'I have read this',
    isSeen: 'Marked as read.',
    stop: 'Send me no such messages',
    again: 'Send them again',
    isSilenced: 'We write to you no more this way. Your coordinator will tell you about your duties.',
    done: {
      seen: 'Thank you, noted: you have read this message.',
      stopped: 'Noted. If you think otherwise later, the button “Send them again” is here and behind every earlier letter.',
      resumed: 'Noted: we write to you this way again.',
    },
  },
} as const;

type Done = keyof (typeof WORDS)['ru']['done'];

/** The frame of a letter's page; it names nobody, because a link may be passed on. */
export function letterFrame(token: string, language: Language): Frame {
  return { language, base: `/m/${token}`, owner: WORDS[language].owner, tabs: [] };
}

/** A letter with its buttons. Nothing happens before one of them is pressed. */
export function letterSheet(frame: Frame, letter: OpenedLetter): Sheet {
  const { subject, text, seenAt } = letter.message;
  const words = WORDS[frame.language];
  const body = html`<pre>${withoutWayHere(text, frame.base)}</pre>
    ${
      seenAt === null
        ? html`<form method="post" action="${addressOf(frame, '/seen')}"><button>${words.seen}</button></form>`
        : html`<p class="good">${words.isSeen}</p>`
    }
    ${wayOfTelling(frame, letter)}`;
  return { path: '', title: subject, body };
}

/** Whoever reads the letter on its page is where it sends its readers. */
function withoutWayHere(text: string, base: string): string {
  const parts = text.trimEnd().split('\n\n');
  return parts.filter((part) => !part.endsWith(base)).join('\n\n');
}

/** What has just been done; the buttons for the opposite stay. */
export function doneSheet(frame: Frame, letter: OpenedLetter, done: Done): Sheet {
  const notice = { kind: 'good', text: WORDS[frame.language].done[done] } as const;
  return { path: '', title: letter.message.subject, notice, body: html`${wayOfTelling(frame, letter)}` };
}

/** A text that somebody passed on by hand has no channel to be silenced. */
function wayOfTelling(frame: Frame, { message, isSilenced }: OpenedLetter): Html | false {
  const words = WORDS[frame.language];
  if (isSilenced)
    return html`<p>${words.isSilenced}</p>
      <form method="post" action="${addressOf(frame, '/subscribe')}"><button class="plain">${words.again}</button></form>`;
  if (message.channel === 'copy') return false;
  return html`<form method="post" action="${addressOf(frame, '/unsubscribe')}"><button class="plain">${words.stop}</button></form>`;
}
