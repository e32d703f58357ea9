/** How often the people's plans chose each pair of late: near 1 always, near 0 hardly ever; old plans fade. */
export interface Usage {
  /** By pair, in units of `unit`. */
  readonly count: Float32Array;
  unit: number;
  rounds: number;
}

const MEMORY = 0.98;
const LARGEST_UNIT = 1e25;

/** Nothing chosen yet. */
export function noUsage(pairs: number): Usage {
  return { count: new Float32Array(pairs), unit: 1, rounds: 0 };
}

/** Notes what the plans chose; the newest round weighs most, so that nothing else need be touched. */
export function noteUsage(usage: Usage, chosen: readonly number[]): void {
  usage.rounds += 1;
  usage.unit /= MEMORY;
  const { count, unit } = usage;
  for (const pair of chosen) count[pair]! += unit * (1 - MEMORY);
  if (unit > LARGEST_UNIT) fade(usage);
}

function fade(usage: Usage): void {
  for (let pair = 0; pair < usage.count.length; pair += 1) usage.count[pair]! /= usage.unit;
  usage.unit = 1;
}

/** More seldom than this is hardly ever. */
const RARELY = 0.003;

/** Whether the plans chose the pair more than hardly ever of late. */
export function isThoughtOf({ count, unit }: Usage, pair: number): boolean {
  return count[pair]! > RARELY * unit;
}
