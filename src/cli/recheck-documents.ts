import { readRecheckProblem, readRecheckSolution, type RecheckProblem, type RecheckSolution } from '../engine/index.js';
import { refusal } from './documents.js';
import { readJson } from './files.js';

/** A `recheck-problem/1` file with its hash, or every fault that it has. */
export async function readRecheck(path: string): Promise<{ readonly problem: RecheckProblem; readonly hash: string }> {
  const reading = readRecheckProblem(await readJson(path));
  if (reading.faults !== undefined) throw refusal(path, reading.faults);
  return reading;
}

/** A `recheck-solution/1` file, or every fault that it has. */
export async function readRecheckAnswer(path: string): Promise<RecheckSolution> {
  const reading = readRecheckSolution(await readJson(path));
  if (reading.faults !== undefined) throw refusal(path, reading.faults);
  return reading.solution;
}
