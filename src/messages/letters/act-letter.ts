import { dayWords } from './duty-line.js';
import { enveloped, type Addressee } from './envelope.js';
import { list, paragraph, type Letter } from './letter.js';

/** A duty that is over and has no act. */
export interface UnreportedDuty {
  /** `2026-04-21T09:00`. */
  readonly start: string;
  readonly schoolName: string;
}

const WORDS = {
  ru: {
    subject: 'ВПР: ждём акт наблюдателя',
    intro: 'Спасибо, что были на ВПР. Мы ещё не получили от вас акт. На вашей странице он уже заполнен наполовину, это две минуты.',
    list: 'Без акта',
  },
  en: {
    subject: 'VPR: your report is missing',
    intro: 'Thank you for observing. Your report has not come yet. On your page half of it is filled in: it takes two minutes.',
    list: 'Without a report',
  },
} as const;

/** Asks for the acts of some duties at once. */
export function actLetter(duties: readonly UnreportedDuty[], to: Addressee): Letter {
  const words = WORDS[to.language];
  const items = duties.map(({ start, schoolName }) => `${dayWords(start, to.language)}, ${start.slice(11, 16)}: ${schoolName}`);
  return enveloped(words.subject, [paragraph(words.intro), ...list(words.list, items)], to);
}
