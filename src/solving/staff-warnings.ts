import type { RosterProblem } from '../engine/index.js';
import { noted, type PlanningWarning } from './planning-warning.js';

/** Schools that could release people, and nobody said how many work there: no limit holds for them. */
export function staffWarnings({ people, places, rules }: RosterProblem): readonly PlanningWarning[] {
  if ((rules.releasePercent ?? null) === null) return [];
  const donors = new Set(
    people.flatMap(({ affiliations }) => affiliations.flatMap(({ place, kind }) => (kind === 'employment' ? [place] : []))),
  );
  return places.filter(({ id, staff = null }) => donors.has(id) && staff === null).map(({ id }) => unknown(id));
}

function unknown(login: string): PlanningWarning {
  return noted('staff-unknown', null, {
    school: login,
    ru: `Сколько педагогов в школе ${login}, не указано: сколько людей она отпускает одновременно, не ограничено.`,
    en: `How many teachers school ${login} has is not known: nothing limits how many of them it releases at a time.`,
  });
}
