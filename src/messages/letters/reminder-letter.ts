import { dayWords, dutyLine, type DutyFacts } from './duty-line.js';
import { enveloped, type Addressee } from './envelope.js';
import { list, type Letter } from './letter.js';

const WORDS = {
  ru: {
    day: (day: string) => `ВПР: напоминание о выходе, ${day}`,
    soon: (clock: string) => `ВПР: скоро выход, начало в ${clock}`,
    list: 'Напоминаем',
  },
  en: {
    day: (day: string) => `VPR: a reminder of your duty, ${day}`,
    soon: (clock: string) => `VPR: your duty is soon, it begins at ${clock}`,
    list: 'A reminder',
  },
} as const;

/** The evening before all duties of a day, or one duty two hours before it. The day is named: nobody knows when a letter is read. */
export function reminderLetter(duties: readonly DutyFacts[], when: 'day' | 'soon', to: Addressee): Letter {
  const words = WORDS[to.language];
  const items = duties.map((facts) => dutyLine(facts, to.language));
  const { start } = duties[0]!;
  const subject = when === 'day' ? words.day(dayWords(start, to.language)) : words.soon(start.slice(11));
  return enveloped(subject, list(words.list, items), to);
}
