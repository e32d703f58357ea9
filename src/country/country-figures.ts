import type { CountryResult } from './country-task.js';

/** A run in figures. */
export interface CountryFigures {
  readonly municipalities: number;
  readonly slots: number;
  readonly people: number;
  readonly open: number;
  readonly medianGap: number;
  readonly largestGap: number;
  readonly proved: number;
  readonly cpuSeconds: number;
  /** CPU milliseconds for each slot: of all, and of the smaller and the larger half of the slots. */
  readonly cpuPerSlot: { readonly all: number; readonly small: number; readonly large: number };
  readonly megabytes: number;
}

/** Sums a run up; the cost for each slot is shown by size, to see whether it stays the same. */
export function countryFigures(results: readonly CountryResult[]): CountryFigures {
  const gaps = results.map(({ gap }) => gap).sort((a, b) => a - b);
  const bySize = results.toSorted((one, other) => one.slots - other.slots);
  const half = sum(results, 'slots') / 2;
  let before = 0;
  const small = bySize.filter(({ slots }) => (before += slots) <= half);
  return {
    municipalities: results.length,
    slots: sum(results, 'slots'),
    people: sum(results, 'people'),
    open: sum(results, 'open'),
    medianGap: gaps[Math.floor(gaps.length / 2)] ?? 0,
    largestGap: gaps.at(-1) ?? 0,
    proved: results.filter(({ status }) => status === 'optimal').length,
    cpuSeconds: sum(results, 'cpuSeconds'),
    cpuPerSlot: { all: perSlot(results), small: perSlot(small), large: perSlot(bySize.slice(small.length)) },
    megabytes: results.reduce((most, { megabytes }) => Math.max(most, megabytes), 0),
  };
}

function perSlot(results: readonly CountryResult[]): number {
  return (1000 * sum(results, 'cpuSeconds')) / Math.max(1, sum(results, 'slots'));
}

function sum(results: readonly CountryResult[], figure: 'slots' | 'people' | 'open' | 'cpuSeconds'): number {
  return results.reduce((total, result) => total + result[figure], 0);
}
