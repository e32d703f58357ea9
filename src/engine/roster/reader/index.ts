import type { RosterProblem, RosterSolution } from '../model.js';
import { documentHash } from '../hash.js';
import { type Fault, faultList } from './faults.js';
import { problemShape } from './problem-shape.js';
import { checkReferences } from './references.js';
import type { Shape } from './shapes.js';
import { solutionShape } from './solution-shape.js';

export { DEFAULT_RULES, DEFAULT_WEIGHTS } from './defaults.js';
export { type Fault, type FaultCode, FAULTS, faultSentence } from './faults.js';

/** What was read: either the thing, or everything that is wrong with it. */
export type ProblemReading = AcceptedProblem | Refusal;
export type SolutionReading = { readonly solution: RosterSolution; readonly faults?: never } | Refusal;

export interface AcceptedProblem {
  readonly problem: RosterProblem;
  /** Hash of the document as it was handed in, before anything was filled in: what a solution states as `problem`. */
  readonly hash: string;
  readonly faults?: never;
}

export interface Refusal {
  readonly problem?: never;
  readonly hash?: never;
  readonly solution?: never;
  readonly faults: readonly Fault[];
}

/** Reads `roster-problem/1` from JSON text or from parsed JSON; what may be left out is filled in. */
export function readRosterProblem(input: unknown): ProblemReading {
  const { document: problem, parsed, faults } = read(input, problemShape, checkReferences);
  return faults.length > 0 ? { faults } : { problem, hash: documentHash(parsed) };
}

/** Reads `roster-solution/1` from JSON text or from parsed JSON. */
export function readRosterSolution(input: unknown): SolutionReading {
  const { document: solution, faults } = read(input, solutionShape, () => {});
  return faults.length > 0 ? { faults } : { solution };
}

function read<T>(
  input: unknown,
  shape: Shape<T>,
  checkWhole: (document: T, report: ReturnType<typeof faultList>['report']) => void,
) {
  const { faults, report } = faultList();
  const parsed = parse(input);
  if (parsed instanceof SyntaxError) report('E1000', '', input, parsed.message);
  const document = parsed instanceof SyntaxError ? shape.fallback : shape.read(parsed, '', report);
  if (!(parsed instanceof SyntaxError)) checkWhole(document, report);
  return { document, parsed, faults };
}

function parse(input: unknown): unknown {
  if (typeof input !== 'string') return input;
  try {
    return JSON.parse(input.replace(/^\uFEFF/, ''));
  } catch (error) {
    return error;
  }
}
