import { dayWords } from './duty-line.js';
import { enveloped, type Addressee } from './envelope.js';
import { list, paragraph, type Letter } from './letter.js';

/** A duty that its person has neither confirmed nor declined. */
export interface UnansweredDuty {
  /** `2026-04-21T09:00`. */
  readonly start: string;
  readonly location: string;
}

const WORDS = {
  ru: {
    subject: 'ВПР: ответьте, пожалуйста, придёте ли вы',
    intro:
      'Вы ещё не ответили, придёте ли на эти выходы. Ответьте, пожалуйста, как можно раньше, самое позднее накануне первого из них: потом замену уже не найти.',
    how: 'Ответить можно на вашей странице, без пароля: «Подтверждаю» или «Не смогу» у каждого выхода, или всё сразу одной кнопкой. Там же сказано, кого спросить.',
    byReply: 'Ответьте координатору ВПР вашей организации.',
    list: 'Ждём ответа',
  },
  en: {
    subject: 'VPR: please say whether you will come',
    intro:
      'You have not said yet whether you will come to these duties. Please answer as soon as you can, at the latest the day before the first of them: later nobody else can be found.',
    how: 'Answer on your own page, no password is needed: “I will come” or “I cannot” beside each duty, or all at once by one button. It also says whom to ask.',
    byReply: 'Answer your coordinator.',
    list: 'To be answered',
  },
} as const;

/** Asks about all duties of a person at once. */
export function answerLetter(duties: readonly UnansweredDuty[], to: Addressee): Letter {
  const words = WORDS[to.language];
  const items = duties.map(({ start, location }) => `${dayWords(start, to.language)}, ${start.slice(11, 16)}: ${location}`);
  const how = paragraph(to.personalUrl === null ? words.byReply : words.how);
  return enveloped(words.subject, [paragraph(words.intro), ...list(words.list, items), how], to);
}
