import { checkDuties, type Duty, type RosterProblem } from '../../src/engine/index.js';

/** Every duty that is allowed on its own, if there are few enough to try all sets of them. */
export function fewAllowedDuties(problem: RosterProblem, limit: number): readonly Duty[] | null {
  const unpinned = { ...problem, pins: [] };
  const allowed = problem.people.flatMap(({ id }) =>
    problem.slots
      .map((slot) => ({ person: id, slot: slot.id }))
      .filter((duty) => checkDuties(unpinned, [duty]).violations.length === 0),
  );
  return allowed.length <= limit ? allowed : null;
}

/** The least objective over all sets of duties, judged by the checker alone; Infinity if none is allowed. */
export function bruteForce(problem: RosterProblem, allowed: readonly Duty[]): number {
  let best = Infinity;
  for (let set = 0; set < 2 ** allowed.length; set++) {
    const { violations, objective } = checkDuties(
      problem,
      allowed.filter((_, bit) => (set >> bit) % 2 === 1),
    );
    if (violations.length === 0) best = Math.min(best, objective);
  }
  return best;
}
