import { DateTime } from 'luxon';
import { schoolDays } from '../day-words.js';

export const ANSWERS = ['yes', 'if_needed', 'no'] as const;

export type Answer = (typeof ANSWERS)[number];

export interface GivenAnswer {
  readonly date: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly answer: Answer;
}

export const HALVES = [
  { code: 'm', startsAt: '08:00', endsAt: '13:00' },
  { code: 'a', startsAt: '13:00', endsAt: '18:00' },
] as const;

export interface HalfDay {
  readonly date: string;
  readonly half: (typeof HALVES)[number];
}

/** The half-days of a campaign. */
export function halfDays(startsOn: string, endsOn: string): readonly HalfDay[] {
  return schoolDays(startsOn, endsOn).flatMap((date) => HALVES.map((half) => ({ date, half })));
}

/** What stands for a half-day: one answer that covers it whole. */
export function answerFor({ date, half }: HalfDay, given: readonly GivenAnswer[]): Answer | undefined {
  return given.find(
    (one) => one.date === date && one.startsAt.slice(0, 5) <= half.startsAt && one.endsAt.slice(0, 5) >= half.endsAt,
  )?.answer;
}

/** Whether answers are finer than half-days, so that saving the form would coarsen them. */
export function isFiner(given: readonly GivenAnswer[]): boolean {
  return given.some(
    ({ startsAt, endsAt }) => !HALVES.some((half) => startsAt.slice(0, 5) <= half.startsAt && endsAt.slice(0, 5) >= half.endsAt),
  );
}

/** The answers of an earlier campaign laid onto this one: for each weekday and half the last that was given. */
export function asLastTime(days: readonly HalfDay[], given: readonly GivenAnswer[]): ReadonlyMap<string, Answer> {
  const pattern = new Map<string, Answer>();
  for (const date of new Set(given.map((one) => one.date).toSorted()))
    for (const half of HALVES) {
      const answer = answerFor({ date, half }, given);
      if (answer !== undefined) pattern.set(`${weekday(date)} ${half.code}`, answer);
    }
  return new Map(
    days.flatMap((day) => {
      const answer = pattern.get(`${weekday(day.date)} ${day.half.code}`);
      return answer === undefined ? [] : [[keyOf(day), answer] as const];
    }),
  );
}

/** `2026-04-21m`: the name of the field. */
export function keyOf({ date, half }: HalfDay): string {
  return `${date}${half.code}`;
}

function weekday(date: string): number {
  return DateTime.fromISO(date, { zone: 'utc' }).weekday;
}
