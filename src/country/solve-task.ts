import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  checkRoster,
  documentHash,
  faultSentence,
  generateProblem,
  readRosterProblem,
  type RosterProblem,
} from '../engine/index.js';
import type { Wording } from '../http/problem.js';
import { PlainFault } from '../plain-fault.js';
import { solveProblem, type SolveEars } from '../solving/solve-problem.js';
import type { SolveWish } from '../solving/solve-wish.js';
import { PATIENCE, type CountryResult, type CountryTask } from './country-task.js';

/** One that is still further from its bound than this when its time is over goes on. */
const LARGEST_GAP = 0.03;

/** Solves one municipality in the calling process, lets the checker judge it, and writes it if that was asked for. */
export async function solveTask(task: CountryTask): Promise<CountryResult> {
  const { problem, hash } = await problemOf(task);
  const before = cpuSeconds();
  const solution = await solveProblem(problem, hash, patient(task.wish), earsOf(task.wish));
  const { violations, wrongFigures } = checkRoster(problem, solution, hash);
  if (violations.length + wrongFigures.length > 0)
    throw new PlainFault({ ru: `${task.name}: проверка отвергла решение`, en: `${task.name}: the checker rejects the solution` });
  if (task.out !== undefined) await writeWhole(join(task.out, `${task.name}.solution.json`), JSON.stringify(solution));
  const { status, objective, bound, gap, shortages, engine } = solution;
  return {
    name: task.name,
    slots: problem.slots.length,
    people: problem.people.length,
    open: shortages.reduce((sum, { missing }) => sum + missing, 0),
    status,
    objective,
    bound,
    gap,
    seconds: engine.seconds,
    cpuSeconds: cpuSeconds() - before,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

function patient(wish: SolveWish): SolveWish {
  return { ...wish, timeLimitSeconds: PATIENCE * wish.timeLimitSeconds };
}

/** Limits are CPU time, so that a worker whose machine is crowded does not give up early. */
function earsOf({ timeLimitSeconds }: SolveWish): SolveEars {
  const startedAt = cpuSeconds();
  let gap = 1;
  return {
    isStopped: () => gap <= LARGEST_GAP && cpuSeconds() - startedAt >= timeLimitSeconds,
    report: (progress) => (gap = progress.gap),
    clock: () => cpuSeconds() * 1000,
  };
}

async function problemOf({ source }: CountryTask): Promise<{ readonly problem: RosterProblem; readonly hash: string }> {
  if ('invented' in source) {
    const problem = generateProblem(source.invented);
    return { problem, hash: documentHash(problem) };
  }
  const { problem, hash, faults } = readRosterProblem(await textOf(source.file));
  if (faults !== undefined) throw unusable(source.file, faults.map(faultSentence));
  return { problem, hash };
}

/** The folder may have changed since its files were queued. */
async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: Error) => {
    const { message } = error;
    throw new PlainFault({ ru: `файл ${file} не читается: ${message}`, en: `the file ${file} cannot be read: ${message}` });
  });
}

function unusable(file: string, sentences: readonly Wording[]): PlainFault {
  const all = (language: keyof Wording) => `${file}: ${sentences.map((sentence) => sentence[language]).join(' ')}`;
  return new PlainFault({ ru: all('ru'), en: all('en') });
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** A reader never sees half a document. */
async function writeWhole(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, text);
  await rename(draft, path);
}
