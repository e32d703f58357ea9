/** A climb of so many rounds, with strides that shrink from a share of a typical price to a smaller one. */
export interface Cycle {
  readonly rounds: number;
  readonly first: number;
  readonly last: number;
}

const FIRST_ROUNDS = 100;
/** So large a share of the value is a leap. */
const LEAP = 0.005;
/**
 * Strides by cycle where good prices are near, the last ones from then on. Each cycle ends at strides a fourth as long as the one before,
 * where half as long had been taken: 12 schools have 36,139 after 700 rounds and 36,142 after 1,500 that before took 1,500 and 3,100.
 */
const NEAR = [
  { first: 0.4, last: 0.002 },
  { first: 0.1, last: 0.0005 },
  { first: 0.03, last: 0.0001 },
  { first: 0.008, last: 0.00003 },
];

/** The first cycle of an ascent, or a later one of prices that are good already; each is twice as long as the one before. */
export function nearCycle(number: number): Cycle {
  return { rounds: FIRST_ROUNDS * 2 ** number, ...(NEAR[number] ?? NEAR.at(-1)!) };
}

/** The next cycle, by how much the one before has raised the value: where places stay open, prices have far to go, and strides stay long. */
export function nextCycle(number: number, before: number, value: number): Cycle {
  const near = nearCycle(number);
  if (!isLeap(before, value)) return near;
  return { rounds: near.rounds, first: Math.max(0.02, 0.4 * 0.4 ** number), last: Math.max(0.0001, 0.002 * 0.5 ** number) };
}

/** Whether a cycle has raised the value so much that good prices are far away. */
export function isLeap(before: number, value: number): boolean {
  return value - before >= LEAP * Math.abs(value);
}

/** Whether strides have been as short as they get in the cycles before this one: from then on prices gain next to nothing. */
export function isFine(number: number): boolean {
  return number >= NEAR.length;
}

/** Strides shrink evenly on a logarithmic scale. A share of a typical price. */
export function strideAt({ rounds, first, last }: Cycle, round: number): number {
  return first * (last / first) ** (round / rounds);
}
