/** A stream of reproducible random numbers: the same seed gives the same stream on every machine. */
export interface Random {
  /** A number in [0, 1) with 32 random bits. */
  readonly next: () => number;
  /** An integer in [0, bound). */
  readonly below: (bound: number) => number;
  /** An integer in [low, high], both included. */
  readonly between: (low: number, high: number) => number;
  /** True with the given probability. */
  readonly chance: (probability: number) => boolean;
  /** One item of a list that is not empty. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** A new list with the same items in random order. */
  readonly shuffled: <T>(list: Iterable<T>) => T[];
}

/** Starts the stream of a seed (any integer). */
export function randomFrom(seed: number): Random {
  const bits = smallFastCounter(seed);
  const next = () => bits() / 2 ** 32;
  const below = (bound: number) => Math.floor(next() * bound);
  return {
    next,
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (probability) => next() < probability,
    pick: (list) => list[below(list.length)]!,
    shuffled: (list) => shuffled(list, below),
  };
}

/**
 * Chris Doty-Humphrey's sfc32 (PractRand): 128 bits of state, passes BigCrush. The state is kept as signed numbers of 32 bits,
 * which the runtime holds without boxing them.
 */
function smallFastCounter(seed: number): () => number {
  let a = seed | 0;
  let b = Math.floor(seed / 2 ** 32) | 0;
  let c = 0x9e3779b9 | 0;
  let counter = 1;
  const step = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  for (let warm = 0; warm < 15; warm += 1) step();
  return step;
}

function shuffled<T>(list: Iterable<T>, below: (bound: number) => number): T[] {
  const items = [...list];
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = below(last + 1);
    [items[last], items[other]] = [items[other]!, items[last]!];
  }
  return items;
}
