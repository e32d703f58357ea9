import type { RosterCertificate, RosterProblem, RosterSolution } from '../model.js';
import { documentHash } from '../hash.js';
import { certificateShape } from './certificate-shape.js';
import type { Fault } from './faults.js';
import { problemShape } from './problem-shape.js';
import { readDocument } from './read-document.js';
import { checkReferences } from './references.js';
import { solutionShape } from './solution-shape.js';

export { DEFAULT_RULES, DEFAULT_WEIGHTS, SECOND_RULES, SECOND_WEIGHTS } from './defaults.js';
export { type Fault, type FaultCode, FAULTS, faultSentence } from './faults.js';

/** What was read: either the thing, or everything that is wrong with it. */
export type ProblemReading = AcceptedProblem | Refusal;
export type CertificateReading = { readonly certificate: RosterCertificate; readonly faults?: never } | Refusal;
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
  readonly certificate?: never;
  readonly faults: readonly Fault[];
}

/** Reads `roster-problem/1` or `/2` from JSON text or from parsed JSON; what may be left out is filled in. */
export function readRosterProblem(input: unknown): ProblemReading {
  const { document: problem, parsed, faults } = readDocument(input, problemShape, checkReferences);
  return faults.length > 0 ? { faults } : { problem, hash: documentHash(parsed) };
}

/** Reads `roster-solution/1` or `/2` from JSON text or from parsed JSON. */
export function readRosterSolution(input: unknown): SolutionReading {
  const { document: solution, faults } = readDocument(input, solutionShape);
  return faults.length > 0 ? { faults } : { solution };
}

/** Reads `roster-certificate/1` from JSON text or from parsed JSON. */
export function readRosterCertificate(input: unknown): CertificateReading {
  const { document: certificate, faults } = readDocument(input, certificateShape);
  return faults.length > 0 ? { faults } : { certificate };
}
