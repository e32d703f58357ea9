/** So many works of one length. */
export interface WorksOfLength {
  readonly minutes: number;
  readonly works: number;
}

/** What whole works can add up to, from 0. */
export interface Sums {
  readonly most: number;
  readonly isSum: (minutes: number) => boolean;
}

/** Beyond so many minutes works add up to nearly anything: every multiple of the grain is taken for a sum. */
const HORIZON = 2_000;

/** The sums of works within a capacity. All lengths are multiples of the grain. */
export function sumsOfWorks(lengths: readonly WorksOfLength[], capacity: number, grain: number): Sums {
  const all = lengths.reduce((sum, { minutes, works }) => sum + minutes * works, 0);
  const limit = Math.max(0, Math.min(capacity, all));
  const reached = reachedWithin(lengths, Math.min(limit, HORIZON));
  const isSum = (minutes: number) => (minutes < reached.length ? reached[minutes] === 1 : minutes % grain === 0);
  let most = limit;
  while (!isSum(most)) most -= 1;
  return { most, isSum };
}

function reachedWithin(lengths: readonly WorksOfLength[], limit: number): Uint8Array {
  const reached = new Uint8Array(limit + 1);
  reached[0] = 1;
  for (const { minutes, works } of lengths) {
    const used = new Int32Array(limit + 1);
    for (let sum = minutes; sum <= limit; sum += 1) {
      if (reached[sum] === 1 || reached[sum - minutes] === 0 || used[sum - minutes]! >= works) continue;
      reached[sum] = 1;
      used[sum] = used[sum - minutes]! + 1;
    }
  }
  return reached;
}
