import type { Day, Interval, LocalMoment, Position, Sentence } from '../model.js';
import { isDay, isMoment } from '../time.js';
import type { FaultCode, Report } from './faults.js';
import { type Shape, tuple } from './shapes.js';

export const text: Shape<string> = primitive('', (value): value is string => typeof value === 'string', {
  ru: 'нужен текст',
  en: 'a text is expected',
});

export const truth: Shape<boolean> = primitive(false, (value): value is boolean => typeof value === 'boolean', {
  ru: 'нужно true или false',
  en: 'true or false is expected',
});

export const identifier: Shape<string> = checked(text, (value) => value.trim() !== '', 'E1005');

const number: Shape<number> = primitive(0, (value): value is number => typeof value === 'number', {
  ru: 'нужно число',
  en: 'a number is expected',
});

/** A number of a quantity that is counted: 0, 1, 2 … */
export const count: Shape<number> = checked(number, (value) => Number.isSafeInteger(value) && value >= 0, 'E1007', {
  ru: 'нужно целое число от 0',
  en: 'a whole number, 0 or more, is expected',
});

/** A whole number of either sign. */
export const whole: Shape<number> = checked(number, Number.isSafeInteger, 'E1007', {
  ru: 'нужно целое число',
  en: 'a whole number is expected',
});

/** A whole number from 1. */
export const ordinal: Shape<number> = checked(number, (value) => Number.isSafeInteger(value) && value >= 1, 'E1007', {
  ru: 'нужно целое число от 1',
  en: 'a whole number, 1 or more, is expected',
});

export const percent: Shape<number> = checked(count, (value) => value <= 100, 'E1007', {
  ru: 'нужно целое число процентов, не больше 100',
  en: 'a whole number of percent, 100 or less, is expected',
});

export const positive: Shape<number> = checked(number, (value) => Number.isFinite(value) && value > 0, 'E1007', {
  ru: 'нужно число больше 0',
  en: 'a number above 0 is expected',
});

export const finite: Shape<number> = checked(number, Number.isFinite, 'E1007', {
  ru: 'нужно конечное число',
  en: 'a finite number is expected',
});

export const day: Shape<Day> = checked(text, isDay, 'E1008');

export const moment: Shape<LocalMoment> = checked(text, isMoment, 'E1009');

export const timeZone: Shape<string> = checked(text, isTimeZone, 'E1012');

export const position: Shape<Position> = checked(
  tuple<Position>(finite, finite),
  ([latitude, longitude]) => Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180,
  'E1011',
);

export const interval: Shape<Interval> = checked(
  tuple<Interval>(moment, moment),
  ([from, to]) => from === '' || to === '' || from < to,
  'E1010',
);

/** One of the listed words. */
export function oneOf<const T extends string>(words: readonly T[]): Shape<T> {
  return {
    fallback: words[0]!,
    read: (value, path, report) => {
      const word = words.find((known) => known === value);
      if (word === undefined)
        report('E1006', path, value, { ru: `известны ${words.join(', ')}`, en: `known values are ${words.join(', ')}` });
      return word ?? words[0]!;
    },
  };
}

/** The format mark of a document that is read in several versions. */
export function oneFormat<const T extends string>(marks: readonly T[]): Shape<T> {
  return {
    fallback: marks[0]!,
    read: (value, path, report) => {
      const mark = marks.find((known) => known === value);
      if (mark === undefined)
        report('E1001', path, value, { ru: `нужен ${marks.join(' или ')}`, en: `${marks.join(' or ')} is expected` });
      return mark ?? marks[0]!;
    },
  };
}

/** The format mark of a document. */
export function format<const T extends string>(mark: T): Shape<T> {
  return {
    fallback: mark,
    read: (value, path, report) => {
      if (value !== mark) report('E1001', path, value, { ru: `нужен ${mark}`, en: `${mark} is expected` });
      return mark;
    },
  };
}

function primitive<T>(fallback: T, isRight: (value: unknown) => value is T, expectation: Sentence): Shape<T> {
  return {
    fallback,
    read: (value, path, report) => {
      if (isRight(value)) return value;
      report('E1004', path, value, expectation);
      return fallback;
    },
  };
}

/** Adds a check; it is silent where the value itself could not be read. */
function checked<T>(shape: Shape<T>, holds: (value: T) => boolean, code: FaultCode, detail?: Sentence): Shape<T> {
  return {
    fallback: shape.fallback,
    read: (value, path, report) => {
      let isBroken = false;
      const noting: Report = (...fault) => {
        isBroken = true;
        report(...fault);
      };
      const read = shape.read(value, path, noting);
      if (isBroken || holds(read)) return read;
      report(code, path, value, detail);
      return shape.fallback;
    },
  };
}

function isTimeZone(name: string): boolean {
  try {
    return !/^[+-]/.test(name) && Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
