import { html } from '../pages/html.js';
import { addressOf, type Frame, type Language, type Sheet } from '../pages/layout.js';
import type { Message } from './message.entity.js';

const WORDS = {
  ru: {
    owner: 'Сообщение',
    seen: 'Прочитано',
    isSeen: 'Отмечено: прочитано.',
    stop: 'Не присылать такие сообщения',
    done: {
      seen: 'Спасибо, отмечено: вы прочитали это сообщение.',
      unsubscribed: 'Больше не пишем вам этим способом. О ваших выходах сообщит координатор ВПР.',
    },
  },
  en: {
    owner: 'Message',
    seen: 'I have read this',
    isSeen: 'Marked as read.',
    stop: 'Send me no such messages',
    done: {
      seen: 'Thank you, noted: you have read this message.',
      unsubscribed: 'We write to you no more this way. Your coordinator will tell you about your duties.',
    },
  },
} as const;

/** The frame of a letter's page; it names nobody, because a link may be passed on. */
export function letterFrame(token: string, language: Language): Frame {
  return { language, base: `/m/${token}`, owner: WORDS[language].owner, tabs: [] };
}

/** A letter with two buttons. Nothing happens before one of them is pressed. */
export function letterSheet(frame: Frame, { subject, text, seenAt }: Pick<Message, 'subject' | 'text' | 'seenAt'>): Sheet {
  const words = WORDS[frame.language];
  const body = html`<pre>${text}</pre>
    ${
      seenAt === null
        ? html`<form method="post" action="${addressOf(frame, '/seen')}"><button>${words.seen}</button></form>`
        : html`<p class="good">${words.isSeen}</p>`
    }
    <form method="post" action="${addressOf(frame, '/unsubscribe')}"><button class="plain">${words.stop}</button></form>`;
  return { path: '', title: subject, body };
}

export function doneSheet(frame: Frame, { subject }: Pick<Message, 'subject'>, what: keyof (typeof WORDS)['ru']['done']): Sheet {
  return { path: '', title: subject, body: html`<p>${WORDS[frame.language].done[what]}</p>` };
}
