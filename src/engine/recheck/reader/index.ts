import { documentHash } from '../../roster/hash.js';
import type { Fault, Report } from '../../roster/reader/faults.js';
import { readDocument } from '../../roster/reader/read-document.js';
import { unique } from '../../roster/reader/unique.js';
import type { RecheckProblem, RecheckSolution } from '../model.js';
import { recheckProblemShape, recheckSolutionShape } from './recheck-shapes.js';

export { DEFAULT_RECHECK_RULES, DEFAULT_RECHECK_WEIGHTS } from './defaults.js';

/** What was read: the problem with the hash of its document, or everything that is wrong with it. */
export type RecheckProblemReading =
  { readonly problem: RecheckProblem; readonly hash: string; readonly faults?: never } | { readonly faults: readonly Fault[] };

/** What was read: the solution, or everything that is wrong with it. */
export type RecheckSolutionReading =
  { readonly solution: RecheckSolution; readonly faults?: never } | { readonly faults: readonly Fault[] };

/** Reads `recheck-problem/1` from JSON text or from parsed JSON; what may be left out is filled in. */
export function readRecheckProblem(input: unknown): RecheckProblemReading {
  const { document: problem, parsed, faults } = readDocument(input, recheckProblemShape, checkIds);
  return faults.length > 0 ? { faults } : { problem, hash: documentHash(parsed) };
}

/** Reads `recheck-solution/1` from JSON text or from parsed JSON. */
export function readRecheckSolution(input: unknown): RecheckSolutionReading {
  const { document: solution, faults } = readDocument(input, recheckSolutionShape);
  return faults.length > 0 ? { faults } : { solution };
}

/** Schools are named freely, and `excluded` may name markers who are no experts: neither list is part of the document. */
function checkIds(problem: RecheckProblem, report: Report): void {
  const works = unique(problem.works, 'works', 'E1104', report);
  const experts = unique(problem.experts, 'experts', 'E1105', report);
  checkKept(problem, { works, experts }, report);
}

/** What is handed out is so to somebody, once, and no more of it than is wanted. */
function checkKept(
  { works, kept = [] }: RecheckProblem,
  names: { readonly works: ReadonlySet<string>; readonly experts: ReadonlySet<string> },
  report: Report,
): void {
  const wanted = new Map(works.map(({ id, checks }) => [id, checks]));
  const seen = new Set<string>();
  for (const [index, { work, expert }] of kept.entries()) {
    const path = `kept[${index}]`;
    const key = JSON.stringify([work, expert]);
    if (!names.works.has(work)) report('E1203', `${path}.work`, work);
    else if (!names.experts.has(expert)) report('E1204', `${path}.expert`, expert);
    else if (seen.has(key)) report('E1103', path, { work, expert });
    else if (wanted.get(work) === 0) report('E1305', path, { work, expert });
    else wanted.set(work, wanted.get(work)! - 1);
    seen.add(key);
  }
}
