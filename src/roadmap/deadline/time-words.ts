import { dayText, lastDayOf, MONTH, monthOf } from './months.js';
import { type PlanYears, schoolYear, spanOfPlan } from './plan-years.js';

type Span = readonly [from: string, to: string];

/** A piece of time that a cell names: where it stands, and its days once the year is known. */
export interface TimeWord {
  readonly at: number;
  readonly end: number;
  /** Null for a time that does not depend on a year to be found. */
  readonly month: number | null;
  /** The year written with it. */
  readonly year: number | null;
  /** A day of its own, not a month or longer: `до` includes it. */
  readonly isDay: boolean;
  readonly isYear: boolean;
  /** Null: no such day. */
  readonly spanIn: (year: number) => Span | null;
}

type Reader = readonly [
  pattern: string,
  read: (parts: readonly string[], plan: PlanYears | null) => Omit<TimeWord, 'at' | 'end'> | null,
];

const YEAR = String.raw`(?:,?\s*(20\d\d)(?!\d))?`;
const ORDINAL = '(?:iv|i{1,3}|[1-4](?:-?(?:й|ый|ой|го|е|ое|м))?|перв[а-я]+|втор[а-я]+|трет[а-я]+|четв[её]рт[а-я]+)';
const ORDINALS = `(${ORDINAL})(?:\\s*(?:-|,|и)\\s*(${ORDINAL}))*`;

const READERS: readonly Reader[] = [
  ['^([45]\\d{4})$', ([serial]) => sheetDay(number(serial))],
  [String.raw`(20\d\d)-(\d\d)-(\d\d)`, ([year, month, day]) => days(number(day), number(day), number(month), number(year))],
  [
    String.raw`(?:(\d{1,2})\s*-\s*)?(\d{1,2})\.(\d{1,2})(?:\.(20\d\d|\d\d))?(?!\d)`,
    ([first, last, month, year]) => days(number(first || last), number(last), number(month), fullYear(year)),
  ],
  [
    String.raw`(?:(\d{1,2})\s*(?:-|по|и|,)\s*)?(\d{1,2})\s*(${MONTH})${YEAR}`,
    ([first, last, month, year]) => days(number(first || last), number(last), monthOf(month ?? ''), number(year) || null),
  ],
  [`(${MONTH})${YEAR}`, ([month, year]) => months(monthOf(month ?? ''), 1, number(year) || null)],
  [
    String.raw`${ORDINALS}\s*(?:квартал[а-я]*|кв\.?(?![а-я]))${YEAR}`,
    ([first, last, year]) => parts(ordinal(first), ordinal(last || first), 3, number(year) || null),
  ],
  [
    String.raw`(${ORDINAL})\s*полугоди[а-я]*\s*(20\d\d)\s*[-/]\s*(?:20)?\d\d\s*(?:г[а-я.]*\s*)?(?:уч[а-я.]*\s*(?:г[а-я]*)?)?`,
    ([half, year]) => schoolHalf(ordinal(half), number(year)),
  ],
  [
    String.raw`${ORDINALS}\s*полугоди[а-я]*(?![а-я]|\s*20\d\d\s*[-/])${YEAR}`,
    ([first, last, year], plan) =>
      plan?.isSchoolYear === true && last === '' && year === ''
        ? schoolHalf(ordinal(first), null)
        : parts(ordinal(first), ordinal(last || first), 6, number(year) || null),
  ],
  [
    String.raw`(20\d\d)\s*[-/]\s*(?:20)?\d\d\s*(?:г[а-я.]*\s*)?уч[а-я.]*\s*(?:г[а-я]*)?`,
    ([year]) => fixed(schoolYear(number(year)), number(year)),
  ],
  [String.raw`(20\d\d)\s*-\s*(20\d\d)`, ([first, last]) => fixed([`${first}-01-01`, `${last}-12-31`], number(first))],
  [String.raw`(20\d\d)(?!\d)`, ([year]) => fixed([`${year}-01-01`, `${year}-12-31`], number(year))],
  [
    '(?:течени[еи]|протяжении|конца|весь|всего)\\s+(?:всего\\s+|календарного\\s+|текущего\\s+)?(уч[а-я.]*\\s*)?г(?:ода?|\\.)(?![а-я])',
    ([school], plan) => (plan === null ? null : fixed(yearOf(plan, school !== ''))),
  ],
];

/** Every time that a text (lower case, plain dashes) names, in its order. */
export function timeWords(text: string, plan: PlanYears | null): readonly TimeWord[] {
  const found: TimeWord[] = [];
  for (const [pattern, read] of READERS)
    for (const match of text.matchAll(new RegExp(`(?<![\\d.а-яa-z])${pattern}`, 'gu'))) {
      const [at, end] = [match.index, match.index + match[0].length];
      const word = read(
        match.slice(1).map((part) => part ?? ''),
        plan,
      );
      if (word !== null && found.every((other) => end <= other.at || at >= other.end)) found.push({ ...word, at, end });
    }
  return found.sort((one, other) => one.at - other.at);
}

function days(first: number, last: number, month: number, year: number | null): ReturnType<Reader[1]> {
  const spanIn = (given: number): Span | null => {
    const [from, to] = [dayText(given, month, first), dayText(given, month, last)];
    return from === null || to === null || from > to ? null : [from, to];
  };
  return { month, year, isDay: true, isYear: false, spanIn };
}

function months(month: number, count: number, year: number | null): ReturnType<Reader[1]> {
  const spanIn = (given: number): Span | null => {
    const from = dayText(given, month, 1);
    return from === null ? null : [from, lastDayOf(given, month + count - 1)];
  };
  return { month, year, isDay: false, isYear: false, spanIn };
}

/** Quarters or half-years, counted from 1. */
function parts(first: number, last: number, length: number, year: number | null): ReturnType<Reader[1]> {
  if (last < first || last * length > 12) return null;
  return months((first - 1) * length + 1, (last - first + 1) * length, year);
}

/** Of a school year that begins in the given year, or in that of the plan: September to December, January to May. */
function schoolHalf(half: number, begins: number | null): ReturnType<Reader[1]> {
  if (half !== 1 && half !== 2) return null;
  const [month, length] = half === 1 ? [9, 4] : [1, 5];
  return months(month, length, begins === null ? null : begins + half - 1);
}

const FIRST_DAY_OF_SHEETS = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** A day as a spreadsheet counts it, left alone in a cell of text: `46113`. */
function sheetDay(serial: number): ReturnType<Reader[1]> {
  const date = new Date(FIRST_DAY_OF_SHEETS + serial * DAY_MS);
  return days(date.getUTCDate(), date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear());
}

function fixed(span: Span, year: number | null = null): ReturnType<Reader[1]> {
  return { month: null, year, isDay: false, isYear: true, spanIn: () => span };
}

function yearOf(plan: PlanYears, isSchool: boolean): Span {
  return isSchool && !plan.isSchoolYear && plan.first === plan.last ? schoolYear(plan.first) : spanOfPlan(plan);
}

function ordinal(word = ''): number {
  const roman = ['i', 'ii', 'iii', 'iv'].indexOf(word) + 1;
  return roman || number(word.slice(0, 1)) || ['п', 'в', 'т', 'ч'].indexOf(word.slice(0, 1)) + 1;
}

function number(digits = ''): number {
  return /^\d+$/u.test(digits) ? Number(digits) : 0;
}

function fullYear(digits = ''): number | null {
  return digits === '' ? null : number(digits) + (digits.length === 2 ? 2000 : 0);
}
