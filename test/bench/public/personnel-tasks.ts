import type { RosterProblem } from '../../../src/engine/index.js';
import { barePerson, barePlace, bareProblem, bareSlot } from './bare-problem.js';

/**
 * Shift minimisation personnel task scheduling (Krishnamoorthy, Ernst and Baatar 2012): every job to a qualified worker, jobs of a worker
 * apart, as few workers as possible. It fits exactly: a job is a slot at a place of its own, a missing qualification a ban of that place, a
 * worker costs 1 and an open job more than all workers; the objective is the number of workers.
 */
export function personnelTasks(name: string, text: string): RosterProblem {
  const lines = text.split('\n').filter((line) => !line.startsWith('#') && line.trim() !== '');
  const jobs = block(lines, /^Jobs\s*=\s*(\d+)/u).map((line) => numbers(line) as [number, number]);
  const workers = block(lines, /^Qualifications\s*=\s*(\d+)/u).map((line) => new Set(numbers(line.split(':')[1] ?? '')));
  const job = (index: number) => `J${index}`;
  return bareProblem(name, {
    places: jobs.map((_, index) => barePlace(job(index))),
    people: workers.map((_, index) => barePerson(`W${index}`)),
    slots: jobs.map((minutes, index) => bareSlot(job(index), job(index), minutes, { required: 1, weight: workers.length + 1 })),
    bans: workers.flatMap((can, worker) =>
      jobs.flatMap((_, index) => (can.has(index) ? [] : [[`W${worker}`, job(index)] as const])),
    ),
    rules: { weights: { person: 1 } } as RosterProblem['rules'],
  });
}

/** The lines after a heading that counts them. */
function block(lines: readonly string[], heading: RegExp): readonly string[] {
  const at = lines.findIndex((line) => heading.test(line));
  const count = Number(heading.exec(lines[at] ?? '')?.[1] ?? 0);
  return lines.slice(at + 1, at + 1 + count);
}

function numbers(line: string): number[] {
  return line.trim().split(/\s+/u).filter(Boolean).map(Number);
}
