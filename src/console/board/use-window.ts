import { useLayoutEffect, useMemo, useState, type RefObject } from 'react';

/** Rows drawn beyond what can be seen, so that a quick wheel meets no emptiness. */
const SPARE = 8;

interface Range {
  readonly from: number;
  readonly to: number;
  readonly isFlung: boolean;
}

export interface Shown<Item> {
  readonly item: Item;
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly top: number;
}

/**
 * Of a long list in a scrolling box, the items to be drawn now. The height of each is known before. While somebody flings, every step
 * leads beyond what was drawn: then only as much is drawn as can be seen, and always as many items, so that whoever recycles elements
 * makes none.
 */
export function useWindow<Item>(box: RefObject<HTMLElement | null>, items: readonly Item[], heightOf: (item: Item) => number) {
  const tops = useMemo(() => topsOf(items, heightOf), [items, heightOf]);
  const [{ from, to, isFlung }, setRange] = useState<Range>({ from: 0, to: 40, isFlung: false });
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const look = () => {
      const first = indexAt(tops, element.scrollTop);
      const last = indexAt(tops, element.scrollTop + element.clientHeight);
      setRange((before) => {
        if (covers(before, first, last, items.length)) return before;
        const isBeyond = first < before.from || last > before.to;
        return isBeyond ? flung(first, last, before) : { from: Math.max(0, first - SPARE), to: last + SPARE, isFlung: false };
      });
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    element.addEventListener('scrollend', look, { passive: true });
    const sized = new ResizeObserver(look);
    sized.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      element.removeEventListener('scrollend', look);
      sized.disconnect();
    };
  }, [box, tops, items.length]);
  const shown = items.slice(from, to + 1).map((item, at): Shown<Item> => ({ item, index: from + at, top: tops[from + at]! }));
  return { shown, isFlung, height: tops.at(-1)!, tops };
}

function topsOf<Item>(items: readonly Item[], heightOf: (item: Item) => number): readonly number[] {
  const tops = [0];
  for (const item of items) tops.push(tops.at(-1)! + heightOf(item));
  return tops;
}

/** The last item that begins at or above a height. */
function indexAt(tops: readonly number[], height: number): number {
  let [low, high] = [0, tops.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tops[middle]! <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What can be seen; as many items as the step before, unless more are needed. */
function flung(first: number, last: number, before: Range): Range {
  const seen = before.isFlung ? Math.max(before.to - before.from, last - first) : last - first + 1;
  return { from: first, to: first + seen, isFlung: true };
}

/** Half of the spare rows may be used up before more are drawn: most scroll events change nothing. */
function covers({ from, to }: Range, first: number, last: number, count: number): boolean {
  const margin = SPARE / 2;
  return (
    (from === 0 || from <= first - margin) &&
    from >= first - 2 * SPARE &&
    (to >= count || to >= last + margin) &&
    to <= last + 2 * SPARE
  );
}
