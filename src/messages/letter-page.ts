import { escaped } from '../http/html-text.js';
import type { Message } from './message.entity.js';

const DONE = {
  seen: 'Спасибо, отмечено: вы прочитали это сообщение.',
  unsubscribed: 'Больше не пишем вам этим способом. О ваших выходах сообщит координатор ВПР.',
} as const;

/** A letter with two buttons. Nothing happens before one of them is pressed. */
export function letterPage({ subject, text, linkToken, seenAt }: Message): string {
  const token = escaped(linkToken);
  const seen =
    seenAt === null
      ? `<form method="post" action="/m/${token}/seen"><button>Прочитано / I have read this</button></form>`
      : '<p>Отмечено: прочитано.</p>';
  return page(
    subject,
    `<pre style="white-space: pre-wrap; font: inherit">${escaped(text)}</pre>
${seen}
<form method="post" action="/m/${token}/unsubscribe"><button>Не присылать такие сообщения / Stop these messages</button></form>`,
  );
}

export function donePage({ subject }: Message, what: keyof typeof DONE): string {
  return page(subject, `<p>${DONE[what]}</p>`);
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="ru">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title></head>
<body style="font: 18px/1.5 sans-serif; max-width: 40em; margin: 1em auto; padding: 0 1em">
<h1 style="font-size: 1.2em">${escaped(title)}</h1>
${body}
</body>
</html>
`;
}
