import { checkAssignments, type RecheckAssignment, type RecheckProblem } from '../../src/engine/index.js';

/** The cost of the best of all assignments that break no rule. */
export function cheapestOfAll(problem: RecheckProblem): number {
  const names = problem.experts.map(({ id }) => id);
  let best = Infinity;
  const choose = (index: number, chosen: readonly RecheckAssignment[]): void => {
    const own = problem.works[index];
    if (own === undefined) {
      const { violations, objective } = checkAssignments(problem, chosen);
      if (violations.every(({ rule }) => rule === 'position')) best = Math.min(best, objective);
      return;
    }
    const kept = (problem.kept ?? []).filter(({ work }) => work === own.id);
    for (const group of groupsOf(names, own.checks).filter((some) => kept.every(({ expert }) => some.includes(expert))))
      choose(index + 1, [...chosen, ...group.map((who) => ({ work: own.id, expert: who, position: 1 }))]);
  };
  choose(0, []);
  return best;
}

/** All sets of at most so many. */
function groupsOf(names: readonly string[], most: number): string[][] {
  if (names.length === 0 || most === 0) return [[]];
  const [first, ...rest] = names;
  return [...groupsOf(rest, most), ...groupsOf(rest, most - 1).map((group) => [first!, ...group])];
}
