import { MONTH } from './months.js';

/** Digits where a year belongs: after a day, after a month, or before «г.», «год». */
const YEARS = new RegExp(
  String.raw`\d\.\d{1,2}\.(?<dated>\d[\doо]{2,})|${MONTH},?\s+(?<after>\d[\doо]{2,})|(?<![\d.\-/])(?<named>\d[\doо]{2,})\s*г(?:\.|од)`,
  'giu',
);

/** Does a text name a year that is none of this century: `январь 20266`, `15.03.202`, `2О26 год`? */
export function hasOddYear(text: string): boolean {
  return [...text.toLowerCase().matchAll(YEARS)].some(({ groups }) => {
    const year = groups?.['dated'] ?? groups?.['after'] ?? groups?.['named'] ?? '';
    return !/^20\d\d$/u.test(year);
  });
}
