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
      'Вы ещё не ответили, придёте ли на эти выходы. На вашей странице это одна кнопка; не сможете – нажмите «Не смогу», мы найдём замену.',
    list: 'Ждём ответа',
  },
  en: {
    subject: 'VPR: please say whether you will come',
    intro:
      'You have not said yet whether you will come to these duties. On your page it is one button; if you cannot, press “I cannot” and we shall find somebody else.',
    list: 'To be answered',
  },
} as const;

/** Asks about all duties of a person at once. */
export function answerLetter(duties: readonly UnansweredDuty[], to: Addressee): Letter {
  const words = WORDS[to.language];
  const items = duties.map(({ start, location }) => `${dayWords(start, to.language)}, ${start.slice(11, 16)}: ${location}`);
  return enveloped(words.subject, [paragraph(words.intro), ...list(words.list, items)], to);
}
