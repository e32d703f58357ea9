import type { Day, LocalMoment } from './model.js';

export const MINUTES_PER_DAY = 1440;

/** Minutes from 1970-01-01T00:00 on the local wall clock; NaN for what is not a moment. */
export function minutesOf(moment: LocalMoment): number {
  return Date.parse(`${moment}:00Z`) / 60_000;
}

/** Days from 1970-01-01. */
export function dayNumberOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

/** The number of the day on which a minute lies. */
export function dayNumberAt(minutes: number): number {
  return Math.floor(minutes / MINUTES_PER_DAY);
}

/** A number per ISO week (Monday to Sunday) that grows by one each week; 1970-01-01 was a Thursday. */
export function weekNumberOf(dayNumber: number): number {
  return Math.floor((dayNumber + 3) / 7);
}

/** The day in writing, `2026-04-20`. */
export function dayText(dayNumber: number): Day {
  return new Date(dayNumber * 86_400_000).toISOString().slice(0, 10);
}

/** The moment in writing, `2026-04-20T09:00`. */
export function momentText(minutes: number): LocalMoment {
  return new Date(minutes * 60_000).toISOString().slice(0, 16);
}

/** True for a day that the calendar has. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isWrittenAs(`${text}T00:00`);
}

/** True for a moment that calendar and clock have. */
export function isMoment(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) && isWrittenAs(text);
}

function isWrittenAs(moment: LocalMoment): boolean {
  const minutes = minutesOf(moment);
  return Number.isFinite(minutes) && momentText(minutes) === moment;
}
