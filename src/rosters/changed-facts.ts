import { documentHash, type RosterProblem } from '../engine/index.js';
import type { Wording } from '../http/problem.js';
import { factsOfProblem } from '../solving/build-problem.js';

const NAMES: Readonly<Record<string, Wording>> = {
  places: { ru: 'школы', en: 'schools' },
  travel: { ru: 'дорога', en: 'travel' },
  people: { ru: 'люди, их связи и доступность', en: 'people, their ties and availability' },
  slots: { ru: 'работы и проверки', en: 'sittings and grading blocks' },
  bans: { ru: 'запреты', en: 'bans' },
  pairBans: { ru: 'запреты пар', en: 'bans of pairs' },
  history: { ru: 'кто где был раньше', en: 'who served where before' },
  preferences: { ru: 'пожелания', en: 'preferences' },
  rules: { ru: 'правила кампании', en: 'rules of the campaign' },
};

/** Which parts of the data differ between the problem of a version and the same problem built now. */
export function changedFacts(then: RosterProblem, now: RosterProblem): readonly Wording[] {
  const [before, after] = [factsOfProblem(then), factsOfProblem(now)];
  return Object.entries(before)
    .filter(([part, facts]) => documentHash(facts) !== documentHash(after[part as keyof typeof after]))
    .map(([part]) => NAMES[part] ?? { ru: part, en: part });
}
