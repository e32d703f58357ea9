import { groupBy } from '../../roster/checker/book.js';
import { canonicalHash } from '../../roster/checker/canonical-hash.js';
import type { WrongFigure } from '../../roster/checker/wrong-figure.js';
import type { RecheckAssignment, RecheckProblem, RecheckSolution, RecheckTerms } from '../model.js';
import { costsOf } from './costs.js';
import { wrongFigures } from './figures.js';
import { type Check, stacksOf } from './stacks.js';
import type { RecheckViolation } from './violations.js';
import { checkKept, checkSingle, checkStacks } from './violations.js';

export type { RecheckViolation } from './violations.js';

/** What is wrong with a solution; it is right when both lists are empty. */
export interface RecheckCheck {
  readonly violations: readonly RecheckViolation[];
  readonly wrongFigures: readonly WrongFigure[];
  readonly terms: RecheckTerms;
  readonly objective: number;
}

/** What assignments break and cost, by the specification alone. */
export function checkAssignments(
  problem: RecheckProblem,
  assignments: readonly RecheckAssignment[],
): Omit<RecheckCheck, 'wrongFigures'> {
  const checks = stacksOf(problem, assignments);
  const terms = costsOf(problem, checks);
  const fresh = checks.filter(({ isKept }) => !isKept);
  return {
    violations: [
      ...unknownNames(problem, assignments),
      ...checkKept(problem, checks),
      ...checkSingle(fresh),
      ...checkStacks(checks),
    ],
    terms,
    objective: terms.shortage + terms.balance + terms.mixing,
  };
}

/** Judges a solution: its assignments and every figure that it states. `hash` is that of the problem's document as it was read. */
export function checkRecheck(problem: RecheckProblem, solution: RecheckSolution, hash = canonicalHash(problem)): RecheckCheck {
  const { violations, terms, objective } = checkAssignments(problem, solution.assignments);
  const checks = stacksOf(problem, solution.assignments);
  const missing = missingChecks(problem, checks);
  return { violations, terms, objective, wrongFigures: wrongFigures(solution, { hash, terms, objective, missing }) };
}

function missingChecks(problem: RecheckProblem, checks: readonly Check[]): ReadonlyMap<string, number> {
  const done = groupBy(checks, ({ work }) => work.id);
  return new Map(problem.works.map(({ id, checks: wanted }) => [id, Math.max(0, wanted - (done.get(id)?.length ?? 0))]));
}

function unknownNames(problem: RecheckProblem, assignments: readonly RecheckAssignment[]): RecheckViolation[] {
  const works = new Set(problem.works.map(({ id }) => id));
  const experts = new Set(problem.experts.map(({ id }) => id));
  return assignments.flatMap(({ work, expert }) => [
    ...(works.has(work) ? [] : [{ rule: 'name', work, message: { ru: `нет работы ${work}`, en: `there is no work ${work}` } }]),
    ...(experts.has(expert)
      ? []
      : [{ rule: 'name', expert, message: { ru: `нет эксперта ${expert}`, en: `there is no expert ${expert}` } }]),
  ]);
}
