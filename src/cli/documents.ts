import {
  faultSentence,
  readRosterCertificate,
  readRosterProblem,
  readRosterSolution,
  type AcceptedProblem,
  type Fault,
  type RosterCertificate,
  type RosterSolution,
  type Sentence,
} from '../engine/index.js';
import { readJson } from './files.js';
import { InputFault } from './input-fault.js';

/** A `roster-problem/1` or `/2` file, or every fault that it has. */
export async function readProblem(path: string): Promise<AcceptedProblem> {
  const reading = readRosterProblem(await readJson(path));
  if (reading.faults !== undefined) throw refusal(path, reading.faults);
  return reading;
}

/** A `roster-solution/1` or `/2` file, or every fault that it has. */
export async function readSolution(path: string): Promise<RosterSolution> {
  const reading = readRosterSolution(await readJson(path));
  if (reading.faults !== undefined) throw refusal(path, reading.faults);
  return reading.solution;
}

/** A `roster-certificate/1` file, or every fault that it has. */
export async function readCertificate(path: string): Promise<RosterCertificate> {
  const reading = readRosterCertificate(await readJson(path));
  if (reading.faults !== undefined) throw refusal(path, reading.faults);
  return reading.certificate;
}

/** Every fault as a sentence; a file of another format is told that alone. */
export function refusal(path: string, faults: readonly Fault[]): InputFault {
  const otherFormat = faults.filter(({ code, path: at }) => code === 'E1001' || (code === 'E1003' && at === 'format'));
  return new InputFault((otherFormat.length > 0 ? otherFormat : faults).map((fault) => inFile(path, faultSentence(fault))));
}

/** The sentence with the file that it is about. */
export function inFile(path: string, { ru, en }: Sentence): Sentence {
  return { ru: `${path}: ${ru}`, en: `${path}: ${en}` };
}

export function asJson(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
