import { type WrongFigure, differs, unless } from '../../roster/checker/wrong-figure.js';
import { RECHECK_TERMS, type RecheckSolution, type RecheckTerms } from '../model.js';

/** What the figures should be. */
export interface TrueFigures {
  readonly hash: string;
  readonly terms: RecheckTerms;
  readonly objective: number;
  /** Missing checks of every work of the problem. */
  readonly missing: ReadonlyMap<string, number>;
}

const ROUNDING = 1e-6;
/** A gap may be written with four decimals. */
const GAP_ROUNDING = 5.1e-5;

/** Compares every figure that a solution states with the true ones. */
export function wrongFigures(solution: RecheckSolution, actual: TrueFigures): WrongFigure[] {
  const { bound, objective } = solution;
  const gap = (objective - bound) / Math.max(1, objective);
  const isProved = actual.objective < bound + 1;
  return [
    ...differs('problem', solution.problem, actual.hash),
    ...RECHECK_TERMS.flatMap((term) => differs(`terms.${term}`, solution.terms[term], actual.terms[term])),
    ...differs('objective', objective, actual.objective),
    ...unless(bound <= actual.objective + ROUNDING, 'bound', bound, `at most ${actual.objective}`),
    ...unless(Math.abs(solution.gap - gap) <= GAP_ROUNDING, 'gap', solution.gap, gap),
    ...unless(solution.status !== 'optimal' || isProved, 'status', solution.status, 'feasible: the bound proves no more'),
    ...wrongShortages(solution, actual.missing),
  ];
}

function wrongShortages({ shortages }: RecheckSolution, missing: ReadonlyMap<string, number>): WrongFigure[] {
  const stated = new Map<string, number>();
  for (const { work, missing: number } of shortages) stated.set(work, (stated.get(work) ?? 0) + number);
  const wrong = [...missing].flatMap(([work, number]) => differs(`shortages[${work}].missing`, stated.get(work) ?? 0, number));
  const unknown = [...stated.keys()].filter((work) => !missing.has(work));
  return [...wrong, ...unknown.map((work) => ({ figure: `shortages[${work}]`, stated: work, actual: 'no such work' }))];
}
