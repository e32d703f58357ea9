import { type JournalCounts, journalCounts, sharesOf } from './journal-mismatch.js';
import type { MarkerReference, PupilResult } from './model.js';

/** The sums from which a reference is made; those of many schools add up. */
export interface ResultTally {
  readonly participants: number;
  readonly counts: readonly number[];
  readonly twos: number;
  readonly journal: JournalCounts;
  /** Pupils whose tasks are known, and the points that they have for each task. */
  readonly withTasks: number;
  readonly taskPoints: readonly number[];
}

/** The sums of some pupils. */
export function tallyOf(pupils: readonly PupilResult[], taskMaxima: readonly number[]): ResultTally {
  const known = pupils.filter(({ tasks }) => tasks.length === taskMaxima.length);
  return {
    participants: pupils.length,
    counts: countsOf(pupils.map(({ score }) => score)),
    twos: pupils.filter(({ mark }) => mark === 2).length,
    journal: journalCounts(pupils),
    withTasks: known.length,
    taskPoints: taskMaxima.map((_, task) => known.reduce((sum, { tasks }) => sum + tasks[task]!, 0)),
  };
}

/** The reference that some schools make together. */
export function referenceFrom(tallies: readonly ResultTally[], taskMaxima: readonly number[]): MarkerReference {
  const total = (value: (tally: ResultTally) => number): number => tallies.reduce((sum, tally) => sum + value(tally), 0);
  const counts = Array.from({ length: Math.max(0, ...tallies.map((tally) => tally.counts.length)) }, (_, score) =>
    total((tally) => tally.counts[score] ?? 0),
  );
  const participants = total((tally) => tally.participants);
  const mean = counts.reduce((sum, count, score) => sum + count * score, 0) / participants;
  const squares = counts.reduce((sum, count, score) => sum + count * (score - mean) ** 2, 0);
  const journal = sharesOf({
    pairs: total((tally) => tally.journal.pairs),
    mismatch: total((tally) => tally.journal.mismatch),
    lowered: total((tally) => tally.journal.lowered),
    confirmed: total((tally) => tally.journal.confirmed),
    raised: total((tally) => tally.journal.raised),
  });
  return {
    participants,
    counts,
    mean,
    deviation: Math.sqrt(squares / (participants - 1)),
    shareOfTwos: total((tally) => tally.twos) / participants,
    mismatchShare: journal?.mismatch ?? null,
    confirmedShare: journal?.confirmed ?? null,
    taskSuccess: taskSuccess(
      {
        withTasks: total((tally) => tally.withTasks),
        taskPoints: taskMaxima.map((_, task) => total((tally) => tally.taskPoints[task]!)),
      },
      taskMaxima,
    ),
  };
}

/** How many have each score, from 0 up. */
export function countsOf(scores: readonly number[]): readonly number[] {
  const counts = Array.from({ length: Math.max(0, ...scores) + 1 }, () => 0);
  for (const score of scores) counts[score] = (counts[score] ?? 0) + 1;
  return counts;
}

/** The mean share of the points of each task; empty when no tasks are known. */
export function taskSuccess(
  { withTasks, taskPoints }: Pick<ResultTally, 'withTasks' | 'taskPoints'>,
  taskMaxima: readonly number[],
): readonly number[] {
  return withTasks === 0 ? [] : taskMaxima.map((most, task) => taskPoints[task]! / (withTasks * most));
}
