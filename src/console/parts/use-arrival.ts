import { useEffect, useRef, type RefObject } from 'react';

/** How long what stands above may still be read and push the part out of view. */
const HELD_MS = 3_000;
/** By these somebody goes on by themselves. */
const HANDS = ['wheel', 'keydown', 'pointerdown', 'touchstart'] as const;
/** The router tells of a new address by an event of that name. */
const NEWS = ['pushState', 'hashchange'] as const;

interface Arrival<Part> {
  readonly ref: RefObject<Part | null>;
  readonly id: string;
  readonly tabIndex: -1;
}

/** The end of an address that leads to a part of a screen. */
export function partAddress(name: string): string {
  return `#${encodeURIComponent(name)}`;
}

/** A part of a screen that an address leads to: who follows it has that part in view and the focus there, once it has been read. */
export function useArrival<Part extends HTMLElement>(name: string): Arrival<Part> {
  const ref = useRef<Part>(null);
  useEffect(() => {
    const left = new AbortController();
    const arrive = () => {
      if (location.hash === partAddress(name) && ref.current !== null) hold(ref.current, left.signal);
    };
    arrive();
    for (const news of NEWS) addEventListener(news, arrive, { signal: left.signal });
    return () => left.abort();
  }, [name]);
  return { ref, id: name, tabIndex: -1 };
}

/** Gives the focus to a part and keeps it in view while the page around it grows. */
function hold(part: HTMLElement, left: AbortSignal): void {
  const ends = AbortSignal.any([left, AbortSignal.timeout(HELD_MS)]);
  const watcher = new ResizeObserver(() => part.scrollIntoView());
  const end = () => watcher.disconnect();
  part.focus({ preventScroll: true });
  watcher.observe(document.body);
  ends.addEventListener('abort', end);
  for (const hand of HANDS) addEventListener(hand, end, { once: true, signal: ends, passive: true });
}
