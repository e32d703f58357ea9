import { compareBytes } from './byte-order.js';
import { FRAME_FAULTS, standingIn, type DrawFault } from './faults.js';
import { bytesOf, utf8, type DrawFolder } from './folder.js';

/** One line of `frame.tsv`. */
export interface FrameRow {
  readonly workId: string;
  readonly stratum: string;
  readonly markCommitment: string;
}

/** A fault in a frame: the line (from 1) and what is wrong with it. */
export interface FrameFault {
  readonly line: number;
  readonly fault: DrawFault;
}

/** The fault with its line. */
export function inFrame({ line, fault }: FrameFault): DrawFault {
  return standingIn({ ru: `frame.tsv, строка ${line}`, en: `frame.tsv line ${line}` }, fault);
}

const COMMITMENT = /^[0-9a-f]{64}$/;
const WORK_ID = /^[\x21-\x7e]+$/;

/** The exact bytes of a frame: sorted by the bytes of the work id, one LF-ended line a work. */
export function writeFrame(rows: readonly FrameRow[]): string {
  const sorted = rows.toSorted((a, b) => compareBytes(a.workId, b.workId));
  return sorted.map((row) => `${row.workId}\t${row.stratum}\t${row.markCommitment}\n`).join('');
}

/** A frame as it was read, with everything that is wrong with it. */
export interface ReadFrame {
  readonly rows: readonly FrameRow[];
  readonly faults: readonly FrameFault[];
}

/** The frame of a folder. */
export function frameOf(folder: DrawFolder): ReadFrame {
  return readFrame(utf8(bytesOf(folder, 'frame.tsv')));
}

/** Reads a frame strictly: what it accepts, `writeFrame` gives back byte for byte. */
export function readFrame(text: string): ReadFrame {
  const rows: FrameRow[] = [];
  const strata = new Map<string, string>();
  const faults: FrameFault[] = [];
  let from = 0;
  for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
    const { workId, stratum, markCommitment, hasMore } = fieldsOf(text.slice(from, to));
    const fault = faultOf(workId, stratum, markCommitment, hasMore, rows.at(-1)?.workId);
    if (fault !== null) faults.push({ line: rows.length + 1, fault });
    rows.push({ workId, stratum: theOne(strata, stratum), markCommitment });
    from = to + 1;
  }
  if (from < text.length) faults.push({ line: rows.length + 1, fault: FRAME_FAULTS.noLastLineEnd });
  return { rows, faults };
}

/** The fields of a line, cut by hand: a million lists of three would be more work for the collector than all else. */
function fieldsOf(line: string): FrameRow & { readonly hasMore: boolean } {
  const [first, last] = [line.indexOf('\t'), line.lastIndexOf('\t')];
  const second = first < 0 ? -1 : line.indexOf('\t', first + 1);
  const end = second < 0 ? line.length : second;
  return {
    workId: first < 0 ? line : line.slice(0, first),
    stratum: first < 0 ? '' : line.slice(first + 1, end),
    markCommitment: second < 0 ? '' : line.slice(second + 1),
    hasMore: last > second && second >= 0,
  };
}

/** One string for each stratum, so that a million rows compare it by identity. */
function theOne(known: Map<string, string>, name: string): string {
  const one = known.get(name);
  if (one === undefined) known.set(name, name);
  return one ?? name;
}

function faultOf(
  workId: string,
  stratum: string,
  commitment: string,
  hasMore: boolean,
  previous: string | undefined,
): DrawFault | null {
  if (hasMore) return FRAME_FAULTS.moreFields;
  if (!WORK_ID.test(workId)) return FRAME_FAULTS.workId(workId);
  if (stratum === '') return FRAME_FAULTS.noStratum;
  if (!COMMITMENT.test(commitment)) return FRAME_FAULTS.commitment;
  if (previous === workId) return FRAME_FAULTS.twice(workId);
  if (previous !== undefined && compareBytes(previous, workId) > 0) return FRAME_FAULTS.outOfOrder(workId);
  return null;
}

/** The works that no stage has drawn yet, with their strata. */
export function* worksLeft(
  rows: readonly FrameRow[],
  drawn: ReadonlySet<string>,
): Generator<readonly [id: string, stratum: string]> {
  for (const { workId, stratum } of rows) if (!drawn.has(workId)) yield [workId, stratum];
}

/** Sizes of the strata, sorted by the bytes of their names. */
export function strataOf(rows: readonly FrameRow[]): { readonly name: string; readonly size: number }[] {
  const sizes = new Map<string, number>();
  for (const row of rows) sizes.set(row.stratum, (sizes.get(row.stratum) ?? 0) + 1);
  return [...sizes].map(([name, size]) => ({ name, size })).sort((a, b) => compareBytes(a.name, b.name));
}
