import { documentHash, type RosterProblem } from '../engine/index.js';
import type { Wording } from '../http/problem.js';
import { factsOfProblem } from '../solving/build-problem.js';
import { noted, type PlanningWarning } from '../solving/planning-warning.js';

const NAMES: Readonly<Record<string, Wording>> = {
  places: { ru: 'школы', en: 'schools' },
  travel: { ru: 'дорога', en: 'travel' },
  people: { ru: 'люди, их связи и доступность', en: 'people, their ties and availability' },
  slots: { ru: 'работы и проверки', en: 'sittings and grading blocks' },
  bans: { ru: 'запреты', en: 'bans' },
  pairBans: { ru: 'запреты пар', en: 'bans of pairs' },
  history: { ru: 'кто где был раньше', en: 'who served where before' },
  preferences: { ru: 'пожелания', en: 'preferences' },
  choices: { ru: 'выезды комиссии', en: 'visits of the commission' },
  busy: { ru: 'свои уроки и другие графики', en: 'own lessons and other rosters' },
  rules: { ru: 'правила кампании', en: 'rules of the campaign' },
};

/** To whoever looks at a roster that was made while its data changed; null when they did not. */
export function changedWhileSolving(then: RosterProblem, now: RosterProblem): PlanningWarning | null {
  const parts = changedFacts(then, now);
  if (parts.length === 0) return null;
  return noted('data-changed', null, {
    ru: `Пока составлялся график, данные изменились: ${parts.map(({ ru }) => ru).join(', ')}. Рассчитайте его снова`,
    en: `While the roster was made, the data changed: ${parts.map(({ en }) => en).join(', ')}. Solve it again`,
  });
}

/** Which parts of the data differ between the problem of a version and the same problem built now. */
export function changedFacts(then: RosterProblem, now: RosterProblem): readonly Wording[] {
  const [before, after] = [factsOfProblem(then), factsOfProblem(now)];
  const parts = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof typeof after)[];
  return parts
    .filter((part) => documentHash(before[part]) !== documentHash(after[part]))
    .map((part) => NAMES[part] ?? { ru: part, en: part });
}
