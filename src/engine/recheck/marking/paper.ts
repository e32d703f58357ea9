import type { MarkedPaper, TaskPoints } from '../report/facts.js';

/** What the official description of a paper says: its tasks with their maxima, and the least total of each mark. */
export interface PaperScale {
  readonly tasks: readonly { readonly task: string; readonly max: number }[];
  readonly marks: Readonly<Record<'3' | '4' | '5', number>> | null;
}

/** A value that a paper cannot have: the task and what is wrong. */
export interface PointsFault {
  readonly task: string;
  readonly fault: 'unknown-task' | 'missing' | 'not-points';
  readonly max: number | null;
}

/** Every fault of the points: a task that is not there, one without a value, one outside 0…max (X: not begun). */
export function pointsFaults(points: TaskPoints, { tasks }: PaperScale, isDraft: boolean): readonly PointsFault[] {
  const known = new Set(tasks.map(({ task }) => task));
  const strange = Object.keys(points).filter((task) => !known.has(task));
  return [
    ...strange.map((task): PointsFault => ({ task, fault: 'unknown-task', max: null })),
    ...tasks.flatMap(({ task, max }): PointsFault[] => {
      const value = points[task];
      if (value === undefined) return isDraft ? [] : [{ task, fault: 'missing', max }];
      return value === 'X' || (Number.isInteger(value) && value >= 0 && value <= max) ? [] : [{ task, fault: 'not-points', max }];
    }),
  ];
}

/** The total and the mark that the points make; X is no points. */
export function paperOf(points: TaskPoints, { marks }: PaperScale): MarkedPaper {
  const total = Object.values(points).reduce<number>((sum, value) => sum + (value === 'X' ? 0 : value), 0);
  return { points, total, mark: marks === null ? null : markOf(total, marks) };
}

function markOf(total: number, least: NonNullable<PaperScale['marks']>): number {
  if (total >= least['5']) return 5;
  if (total >= least['4']) return 4;
  return total >= least['3'] ? 3 : 2;
}
