/** Claims 0 … n−1 of which the strongest is taken again and again, each time growing weaker. */
export interface Claims {
  /** The strongest claim; ties are the comparison's business. */
  readonly strongest: () => number;
  /** To be called after the strongest has grown weaker. */
  readonly weakened: () => void;
}

/** A binary heap over claims; `compare` is negative when the first is stronger. */
export function strongestFirst(count: number, compare: (a: number, b: number) => number): Claims {
  const heap = Array.from({ length: count }, (_, index) => index);
  const sink = (from: number): void => {
    for (let at = from; ;) {
      const left = 2 * at + 1;
      if (left >= count) return;
      const child = left + 1 < count && compare(heap[left + 1]!, heap[left]!) < 0 ? left + 1 : left;
      if (compare(heap[child]!, heap[at]!) >= 0) return;
      [heap[at], heap[child]] = [heap[child]!, heap[at]!];
      at = child;
    }
  };
  for (let index = Math.floor(count / 2) - 1; index >= 0; index--) sink(index);
  return { strongest: () => heap[0]!, weakened: () => sink(0) };
}
