import { useEffect, useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** Rows drawn beyond what can be seen, so that a quick wheel meets no emptiness. */
const SPARE = 8;

export interface Shown<Item> {
  readonly item: Item;
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly top: number;
}

/** Of a long list in a scrolling box, the items to be drawn now; all of them on paper. The height of each is known before. */
export function useWindow<Item>(box: RefObject<HTMLElement | null>, items: readonly Item[], heightOf: (item: Item) => number) {
  const tops = useMemo(() => topsOf(items, heightOf), [items, heightOf]);
  const [[from, to], setRange] = useState<readonly [number, number]>([0, 40]);
  const isPrinted = useIsPrinted();
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const look = () => {
      const first = indexAt(tops, element.scrollTop);
      const last = indexAt(tops, element.scrollTop + element.clientHeight);
      setRange((before) => (covers(before, first, last, items.length) ? before : [Math.max(0, first - SPARE), last + SPARE]));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const sized = new ResizeObserver(look);
    sized.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      sized.disconnect();
    };
  }, [box, tops, items.length]);
  const drawn = isPrinted ? items : items.slice(from, to + 1);
  const start = isPrinted ? 0 : from;
  const shown = drawn.map((item, at): Shown<Item> => ({ item, index: start + at, top: tops[start + at]! }));
  return { shown, height: tops.at(-1)!, tops };
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

/** Half of the spare rows may be used up before more are drawn: most scroll events change nothing. */
function covers([from, to]: readonly [number, number], first: number, last: number, count: number): boolean {
  const margin = SPARE / 2;
  return (
    (from === 0 || from <= first - margin) &&
    from >= first - 2 * SPARE &&
    (to >= count || to >= last + margin) &&
    to <= last + 2 * SPARE
  );
}

function useIsPrinted(): boolean {
  const [isPrinted, setPrinted] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinted(true));
    const end = () => setPrinted(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinted;
}
