import { withoutLookalikes } from '../source/lookalikes.js';
import { hasMisspeltMonth } from './misspelt-month.js';
import { dayBefore } from './months.js';
import { type PlanYears, yearOfMonth } from './plan-years.js';
import { type TimeWord, timeWords } from './time-words.js';

/** How a deadline binds: days of the calendar, a rhythm, always, somebody's schedule, something that happens, or not readable. */
export type DeadlineKind = 'days' | 'recurring' | 'ongoing' | 'schedule' | 'event' | 'unclear' | 'missing';

/** A deadline as it is written, and the days it means; null where it leaves an end open. */
export interface Deadline {
  readonly text: string;
  readonly kind: DeadlineKind;
  readonly from: string | null;
  readonly to: string | null;
  /** The years written in the text. */
  readonly years: readonly number[];
}

type Bound = 'until' | 'before' | 'since' | null;
interface Piece {
  readonly bound: Bound;
  readonly from: string;
  readonly to: string;
}

const RHYTHM =
  /еже(?:дневн|недельн|месячн|квартальн|годн)[а-я]*|(?:не\s+(?:реже|менее)\s+)?(?:[\dа-я]+\s+)?раза?\s+в\s+[а-я]+|кажд[а-я]+\s+[а-я]+|систематическ[а-я]*|регулярн[а-я]*/gu;
const KINDS: readonly (readonly [DeadlineKind, RegExp])[] = [
  ['schedule', /график|согласно|в соответстви|по\s+(?:отдельному\s+)?плану|по расписанию|в сроки|по плану/u],
  [
    'event',
    /после(?!дн)|по (?:итогам|результатам|окончании|завершении|мере)|(?:в|на) период|во время|в (?:дни|день|ходе)|накануне|перед|при |дней до|до (?:начала|проведения|окончания)/u,
  ],
  ['ongoing', /постоянн|непрерывн|бессрочн/u],
];

/** Reads one cell; a year that it does not name is taken from the plan. Several times in it become the days from the first to the last. */
export function readDeadline(text: string, plan: PlanYears | null): Deadline {
  const plain = withoutLookalikes(text)
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[‐-―−]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const timed = plain.replaceAll(RHYTHM, (words) => ' '.repeat(words.length));
  const kind = kindOf(plain, timed !== plain);
  const words = withoutPlainYears(timeWords(timed, plan), kind);
  const pieces = words.map((word, index) => pieceOf(word, index, words, timed, plan));
  const years = timeWords(timed, plan).flatMap(({ year }) => (year === null ? [] : [year]));
  if (pieces.length === 0 || pieces.includes(null) || hasMisspeltMonth(timed))
    return { text, kind: emptyKind(kind, plain), from: null, to: null, years };
  return { text, kind: kind === 'recurring' ? kind : 'days', ...hull(pieces.filter((piece) => piece !== null)), years };
}

function kindOf(plain: string, hasRhythm: boolean): DeadlineKind {
  if (hasRhythm) return 'recurring';
  return KINDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'unclear';
}

function emptyKind(kind: DeadlineKind, plain: string): DeadlineKind {
  return /[\p{L}\p{N}]/u.test(plain) ? kind : 'missing';
}

/** `Август (2024 год)`: the year only dates the month; `по плану на 2024 год`: it dates the plan. */
function withoutPlainYears(words: readonly TimeWord[], kind: DeadlineKind): readonly TimeWord[] {
  const isBound = kind === 'schedule' || kind === 'event';
  return isBound || words.some((word) => !word.isYear) ? datedByYears(words, isBound) : words;
}

function datedByYears(words: readonly TimeWord[], dropsAll: boolean): readonly TimeWord[] {
  return words.flatMap((word, index) => {
    if (word.isYear) return dropsAll || word.year !== null ? [] : [word];
    const next = words.slice(index + 1).find(({ year }) => year !== null);
    return [word.year === null && next?.isYear === true ? { ...word, year: next.year } : word];
  });
}

function pieceOf(word: TimeWord, index: number, words: readonly TimeWord[], text: string, plan: PlanYears | null): Piece | null {
  const year = word.isYear ? 0 : yearFor(word, index, words, text, plan);
  const span = year === null ? null : word.spanIn(year);
  if (span === null) return null;
  const isStretchOfDays = word.isDay && span[0] !== span[1];
  const bound = isStretchOfDays ? null : boundOf(text.slice(words[index - 1]?.end ?? 0, word.at), word);
  return { bound, from: span[0], to: span[1] };
}

/** Its own year, else that of the next time in the cell, else of the one before, else of the plan; `ноябрь-февраль` crosses a New Year. */
function yearFor(word: TimeWord, index: number, words: readonly TimeWord[], text: string, plan: PlanYears | null): number | null {
  if (word.year !== null) return word.year;
  const next = words.slice(index + 1).find(({ year }) => year !== null);
  if (next !== undefined && next.year !== null) return next.year - (crosses(word, words[index + 1], text) ? 1 : 0);
  const before = words[index - 1];
  const known = before === undefined ? null : yearFor(before, index - 1, words, text, plan);
  if (known === null || before === undefined) return yearOfMonth(word.month ?? 1, plan);
  if (crosses(before, word, text)) return known + 1;
  const planned = plan?.isSchoolYear === true && before.year === null ? yearOfMonth(word.month ?? 1, plan) : null;
  return planned === null || isRange(before, word, text) ? known : planned;
}

function crosses(first: TimeWord, second: TimeWord | undefined, text: string): boolean {
  return second !== undefined && (second.month ?? 0) < (first.month ?? 0) && isRange(first, second, text);
}

function isRange(first: TimeWord, second: TimeWord, text: string): boolean {
  return /^[^,;]*(?:-|(?<![а-я])(?:по|до)(?![а-я]))[^,;]*$/u.test(text.slice(first.end, second.at));
}

function boundOf(before: string, word: TimeWord): Bound {
  if (/(?:до|к|по)\s+(?:конца|окончания)\s*$|не\s+поз(?:днее|же)\s*$|(?<![а-я])по\s*$/u.test(before)) return 'until';
  if (/(?<![а-я])(?:до|к)\s*$/u.test(before)) return word.isDay || word.month === null ? 'until' : 'before';
  return /(?<![а-я])(?:с|со|от|после)\s*$/u.test(before) ? 'since' : null;
}

function hull(pieces: readonly Piece[]): { readonly from: string | null; readonly to: string | null } {
  const begins = pieces.flatMap(({ bound, from }) => (bound === 'until' || bound === 'before' ? [] : [from]));
  const ends = pieces.flatMap(({ bound, from, to }) => (bound === 'since' ? [] : [bound === 'before' ? dayBefore(from) : to]));
  const from = begins.sort()[0] ?? null;
  const to = ends.sort().at(-1) ?? null;
  const isOpenEarly = from === null || ends.some((end) => end < from);
  const isOpenLate = to === null || begins.some((begin) => begin > to);
  return { from: isOpenEarly ? null : from, to: isOpenLate ? null : to };
}
