import type { RecheckedWork, TaskPoints } from './facts.js';
import type { TaskDisagreement } from './report.js';

const MOST_SHOWN = 8;

/** The tasks with most disagreement, the worst first; `X` counts as no points. Tasks nobody differs on are left out. */
export function taskDisagreements(works: readonly RecheckedWork[]): readonly TaskDisagreement[] {
  const byTask = new Map<string, number[]>();
  for (const { subject, original, decision } of works)
    for (const task of Object.keys(original.points).filter((code) => code in decision!.points)) {
      const key = `${subject}\t${task}`;
      byTask.set(key, [...(byTask.get(key) ?? []), pointsOf(original.points, task) - pointsOf(decision!.points, task)]);
    }
  return [...byTask]
    .map(([key, differences]) => ({
      subject: key.split('\t')[0]!,
      task: key.split('\t')[1]!,
      works: differences.length,
      differing: differences.filter((d) => d !== 0).length,
      meanDifference: differences.reduce((sum, d) => sum + d, 0) / differences.length,
    }))
    .filter(({ differing }) => differing > 0)
    .toSorted((a, b) => b.differing / b.works - a.differing / a.works || (a.task < b.task ? -1 : 1))
    .slice(0, MOST_SHOWN);
}

function pointsOf(points: TaskPoints, task: string): number {
  const value = points[task]!;
  return value === 'X' ? 0 : value;
}
