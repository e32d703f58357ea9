import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import styles from './board.module.css';
import { placing, useBoardFacts } from './board-context.js';
import { placesOf, type Place, type Row } from './board-model.js';
import { BoardHead, COLUMNS, HEADS } from './board-head.js';
import { BoardRow } from './board-row.js';
import { usePlaceDrops } from './drag.js';
import { ReachLine } from './reach-line.js';
import { useWindow } from './use-window.js';
import { words } from './words.js';

type Line = { readonly day: string; readonly count: number } | { readonly row: Row; readonly at: number };

/** How many rows are drawn changes by a few; the number of elements, seldom. */
const POOL_STEP = 16;
/** A page of the keyboard. */
const PAGE = 12;
const HEIGHTS = { wide: { day: 32, row: 38 }, narrow: { day: 52, row: 84 } };

/** Sittings by day, each with its places. Arrows walk from place to place, Enter opens one, drags put people in. */
export function BoardGrid({ rows }: { readonly rows: readonly Row[] }) {
  const say = useWords(words);
  const { day } = useFormats();
  const { make, mayPlan } = useBoardFacts();
  const box = useRef<HTMLDivElement>(null);
  const isNarrow = useMediaQuery('(max-width: 48em)') ?? false;
  const heights = isNarrow ? HEIGHTS.narrow : HEIGHTS.wide;
  const lines = useMemo(() => linesOf(rows), [rows]);
  const heightOf = useCallback((line: Line) => ('day' in line ? heights.day : heights.row), [heights]);
  const { shown, isFlung, height, tops } = useWindow(box, lines, heightOf);
  const [[activeRow, activePlace], setActive] = useState<readonly [number, number]>([0, 0]);
  const current = Math.min(activeRow, Math.max(0, rows.length - 1));
  /** The row that the focus goes to as soon as it is drawn; 0: none. */
  const wanted = useRef(0);
  // A row that scrolls out of sight becomes the one that scrolls into it: to make elements is what costs.
  const pool = isFlung ? shown.length : Math.ceil(shown.length / POOL_STEP) * POOL_STEP;
  const drawn = shown.flatMap(({ item }) => ('row' in item ? [item.at] : []));
  const reachable = drawn.includes(current) ? current : drawn[0];
  const [over, setOver] = useState<Place | null>(null);
  usePlaceDrops(box, mayPlan, { put: (person, place) => make(placing(person, place)), over: setOver });

  const go = (to: number, place: number) => {
    const row = rows[clamp(to, rows.length)];
    if (row === undefined) return;
    const index = clamp(to, rows.length);
    const at = clamp(place, placesOf(row).length);
    setActive([index, at]);
    const line = lines.findIndex((each) => 'row' in each && each.at === index);
    reveal(box.current!, tops[line]!, tops[line + 1]!);
    wanted.current = index + 1;
  };

  useLayoutEffect(() => {
    if (wanted.current === 0) {
      leaveRecycled(box.current!, current + 1);
      return;
    }
    const place = box.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"] [tabindex="0"]`);
    place?.focus({ preventScroll: true });
    if (place) wanted.current = 0;
  });

  const steps: Record<string, () => void> = {
    ArrowDown: () => go(current + 1, activePlace),
    ArrowUp: () => go(current - 1, activePlace),
    ArrowRight: () => go(current, activePlace + 1),
    ArrowLeft: () => go(current, activePlace - 1),
    PageDown: () => go(current + PAGE, activePlace),
    PageUp: () => go(current - PAGE, activePlace),
    Home: () => go(0, 0),
    End: () => go(rows.length - 1, 0),
  };
  const walk = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    step();
  };

  return (
    <>
      <div
        role="grid"
        className="no-print"
        tabIndex={-1}
        aria-label={say.tableName}
        aria-rowcount={lines.length + HEADS}
        onKeyDown={walk}
        onFocus={({ target }) => {
          const place = target.closest('[data-place]');
          const index = Number(place?.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? 0) - 1;
          if (place && index >= 0) setActive([index, [...place.parentElement!.children].indexOf(place)]);
        }}
      >
        <BoardHead />
        <div ref={box} role="rowgroup" className={styles.box}>
          <div role="presentation" className={styles.sheet} style={{ height }}>
            {shown.map(({ item, index, top }) =>
              'day' in item ? (
                <div key={index % pool} role="row" aria-rowindex={index + 1 + HEADS} className={styles.day} style={{ top }}>
                  <span role="rowheader" aria-colspan={COLUMNS}>
                    {day(item.day)} <span className={styles.count}>{say.sittings(item.count)}</span>
                  </span>
                </div>
              ) : (
                <BoardRow
                  key={index % pool}
                  row={item.row}
                  number={item.at + 1}
                  rowIndex={index + 1 + HEADS}
                  top={top}
                  active={item.at === reachable ? Math.min(activePlace, placesOf(item.row).length - 1) : -1}
                />
              ),
            )}
          </div>
        </div>
      </div>
      <ReachLine over={over} />
    </>
  );
}

function linesOf(rows: readonly Row[]): readonly Line[] {
  const counts = new Map<string, number>();
  for (const { date } of rows) counts.set(date, (counts.get(date) ?? 0) + 1);
  return rows.flatMap((row, at): Line[] => {
    const line = { row, at };
    return row.date === rows[at - 1]?.date ? [line] : [{ day: row.date, count: counts.get(row.date)! }, line];
  });
}

/** The row with the focus has scrolled out of sight and its elements show another: the focus waits at the table for the next arrow. */
function leaveRecycled(box: HTMLElement, number: number): void {
  const row = box.querySelector(':focus')?.closest<HTMLElement>('[data-row]');
  if (row && Number(row.dataset['row']) !== number) row.closest<HTMLElement>('[role=grid]')?.focus({ preventScroll: true });
}

function reveal(box: HTMLElement, top: number, bottom: number): void {
  if (top < box.scrollTop) box.scrollTop = top;
  else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight;
}

function clamp(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, value));
}
