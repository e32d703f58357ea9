import { type Random, randomFrom } from '../random.js';
import { found, guarded, type MarkerFinding } from './model.js';

const MOST_PERMUTATIONS = 9_999;
const ENOUGH_EXCEEDED = 10;
const ABILITY_BANDS = 3;

/**
 * M8: more pairs of pupils with the same points for every task than chance gives. Each task's points are permuted among
 * pupils of the same third by total score, for able pupils agree without copying. The permutations stop early where
 * nothing unusual shows (Besag and Clifford 1991); the p stays valid.
 */
export function identicalVectors(vectors: readonly (readonly number[])[], seed: number): MarkerFinding {
  if (vectors.length < 15) return guarded('M8');
  const observed = identicalPairs(vectors);
  const { p, expected } = permuted(vectors, observed, randomFrom(seed));
  return found('M8', p <= 0.001, p, { pairs: observed, expected, n: vectors.length });
}

function permuted(vectors: readonly (readonly number[])[], observed: number, random: Random) {
  const bands = bandsOf(vectors).map(columnsOf);
  let [exceeded, sum, done] = [0, 0, 0];
  while (done < MOST_PERMUTATIONS && exceeded < ENOUGH_EXCEEDED) {
    const pairs = pairsAfterShuffle(bands, vectors.length, random);
    done += 1;
    sum += pairs;
    if (pairs >= observed) exceeded += 1;
  }
  const p = exceeded === ENOUGH_EXCEEDED ? exceeded / done : (exceeded + 1) / (done + 1);
  return { p, expected: sum / done };
}

function bandsOf(vectors: readonly (readonly number[])[]): readonly (readonly (readonly number[])[])[] {
  const total = (vector: readonly number[]): number => vector.reduce((sum, points) => sum + points, 0);
  const sorted = vectors.toSorted((one, other) => total(one) - total(other));
  const size = Math.ceil(sorted.length / ABILITY_BANDS);
  return Array.from({ length: ABILITY_BANDS }, (_, band) => sorted.slice(band * size, (band + 1) * size));
}

/** The points of a band, task by task. */
function columnsOf(band: readonly (readonly number[])[]): readonly Float64Array[] {
  return (band[0] ?? []).map((_, task) => Float64Array.from(band, (vector) => vector[task]!));
}

/** Vectors are told apart by 32 random-like bits: two different ones meet once in four thousand million pairs. */
function pairsAfterShuffle(bands: readonly (readonly Float64Array[])[], pupils: number, random: Random): number {
  const hashes = new Uint32Array(pupils);
  let first = 0;
  for (const columns of bands) {
    for (const column of columns) {
      shuffle(column, random);
      for (let i = 0; i < column.length; i += 1)
        hashes[first + i] = Math.imul(hashes[first + i]! ^ (column[i]! * 64 + 1), 0x9e3779b1) >>> 0;
    }
    first += columns[0]?.length ?? 0;
  }
  return pairsIn(hashes.sort());
}

function shuffle(column: Float64Array, random: Random): void {
  for (let last = column.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    const kept = column[last]!;
    column[last] = column[other]!;
    column[other] = kept;
  }
}

function pairsIn(sorted: Uint32Array): number {
  let [pairs, same] = [0, 0];
  for (let i = 1; i < sorted.length; i += 1) {
    same = sorted[i] === sorted[i - 1] ? same + 1 : 0;
    pairs += same;
  }
  return pairs;
}

/** How many pairs of vectors are the same in every place. */
export function identicalPairs(vectors: readonly (readonly number[])[]): number {
  const seen = new Map<string, number>();
  let pairs = 0;
  for (const vector of vectors) {
    const key = vector.join();
    const before = seen.get(key) ?? 0;
    pairs += before;
    seen.set(key, before + 1);
  }
  return pairs;
}
