import { found, type MarkerFinding } from './model.js';

const YEARS = 3;

/** M10: listed or flagged in at least two of the last three years, `year` being the last. */
export function persistence(markedYears: Iterable<number>, year: number): MarkerFinding {
  const years = new Set([...markedYears].filter((marked) => marked > year - YEARS && marked <= year)).size;
  return found('M10', years >= 2, null, { years });
}
