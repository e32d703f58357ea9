import { dutyLine, type DutyFacts } from './duty-line.js';
import { enveloped, type Addressee } from './envelope.js';
import { list, type Letter } from './letter.js';

const WORDS = {
  ru: { tomorrow: 'ВПР: завтра у вас выход', soon: 'ВПР: скоро выход', list: 'Напоминаем' },
  en: { tomorrow: 'VPR: you have a duty tomorrow', soon: 'VPR: your duty is soon', list: 'A reminder' },
} as const;

/** The evening before all duties of the next day, or one duty two hours before it. */
export function reminderLetter(duties: readonly DutyFacts[], when: 'tomorrow' | 'soon', to: Addressee): Letter {
  const words = WORDS[to.language];
  const items = duties.map((facts) => dutyLine(facts, to.language));
  return enveloped(words[when], list(words.list, items), to);
}
