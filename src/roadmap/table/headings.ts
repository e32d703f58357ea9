const NUMBERED = /^(\d{1,2}(?:\.\d{1,2})*)[.)]?\s+(?=\S)/u;
const ROMAN = /^[IVXІХ]+[.)]?\s/u;
const LETTERED = /^\p{L}\)\s/u;
const NAMED = /^(раздел|глав|част|направлени|блок|этап)/iu;
const YEARS = /^\P{L}*(?:на\s+)?20\d\d/iu;
const BETWEEN = ' / ';

interface Heading {
  readonly text: string;
  /** What tells headings of one level; null: no number and no word says it. */
  readonly kind: string | null;
  /** Of `1.` 1, of `1.1.` 2; 0 without such a number. */
  readonly depth: number;
  /** A row of the table, and so below every line between tables. */
  readonly isRow: boolean;
}

/**
 * The headings above a measure, from the widest to the nearest. Headings of one kind are of one level; one without a number is below what
 * stands directly above it, and beside the last one without a number once that has measures.
 */
export class Headings {
  private path: readonly Heading[] = [];
  /** Those that came after the last measure: what follows them tells their level. */
  private pending: Heading[] = [];

  row(text: string): void {
    this.pending.push(headingOf(text, true));
  }

  line(text: string): void {
    this.pending.push(headingOf(text, false));
  }

  /** A further plan begins: nothing stands above its title. */
  title(text: string): void {
    this.path = [];
    this.line(text);
  }

  /** The path to a measure that stands here, null without any, and the rows above it that no measure has followed. */
  reach(): { readonly path: string | null; readonly empty: readonly string[] } {
    const empty: Heading[] = [];
    let settled = this.path.length;
    for (const [index, heading] of this.pending.entries()) {
      const kept = keptAbove(this.path, settled, this.pending.slice(index));
      empty.push(...this.path.slice(Math.max(kept, settled)));
      this.path = [...this.path.slice(0, kept), heading];
      settled = Math.min(settled, kept);
    }
    this.pending = [];
    const path = this.path.length === 0 ? null : this.path.map(({ text }) => text).join(BETWEEN);
    return { path, empty: rowsOf(empty) };
  }

  /** The rows that no measure has followed at the end. */
  get rest(): readonly string[] {
    return rowsOf(this.pending);
  }
}

/** How much of the path stands above the first of a group of headings; the first `settled` of it have measures. */
function keptAbove(path: readonly Heading[], settled: number, group: readonly Heading[]): number {
  const { kind, depth, isRow } = group[0]!;
  if (!isRow) {
    const lines = path.filter((above) => !above.isRow);
    if (lines.length < path.length) return keptAbove(lines, Math.min(settled, lines.length), group);
  }
  const plain = path.length === settled ? path.length - 1 - path.findLastIndex((above) => above.kind !== null) : 0;
  if (kind === null) return path.length - Math.min(plain, plainOf(group));
  const same = path.findIndex((above) => above.kind === kind && above.depth >= depth);
  return same < 0 ? path.length - plain : same;
}

/** How many headings without a number the group begins with. */
function plainOf(group: readonly Heading[]): number {
  const named = group.findIndex(({ kind }) => kind !== null);
  return named < 0 ? group.length : named;
}

function headingOf(text: string, isRow: boolean): Heading {
  const number = NUMBERED.exec(text)?.[1];
  const named = NAMED.exec(text)?.[1]?.toLowerCase();
  if (YEARS.test(text)) return { text, kind: 'years', depth: 0, isRow };
  if (number !== undefined) return { text, kind: 'number', depth: number.split('.').length, isRow };
  return { text, kind: named ?? (ROMAN.test(text) ? 'roman' : LETTERED.test(text) ? 'letter' : null), depth: 0, isRow };
}

function rowsOf(headings: readonly Heading[]): readonly string[] {
  return headings.filter(({ isRow }) => isRow).map(({ text }) => text);
}
