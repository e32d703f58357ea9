import { type PlanYears, planYearsIn } from '../deadline/plan-years.js';
import type { RoadmapWarning } from '../roadmap.js';
import { inOneLine, type SourceBlock, type SourceRow } from '../source/source-block.js';
import { type Columns, columnsOf, guessedColumns, type Header, headerIn } from './columns.js';
import { type Draft, joined, withoutRests } from './draft.js';
import { Headings } from './headings.js';
import { isFootnote, readRow } from './row-reading.js';
import { type TimeColumns, timeColumns, withTimes } from './time-columns.js';
import { planTitleIn } from './title.js';

/** The measures of a document as drafts, the lines that stand above them, and what was left out. */
export interface Gathered {
  readonly heading: readonly string[];
  readonly drafts: readonly Draft[];
  readonly warnings: readonly RoadmapWarning[];
}

const AIM = /^(?:цел[ьи]|задач[аи])(?![\p{L}])/iu;
const ONLY_YEARS = /^\P{L}*(?:на\s+)?20\d\d(?:\s*[-/‐-―−]\s*(?:20)?\d\d)?\s*(?:уч[а-я.]*\s*)?(?:г[а-я.]*)?\P{L}*$/iu;
const WIDER_LINE = /^(?:[IVX]+[.)\s]|раздел|направлени)/iu;
const SECTION_LINE = /^(?:\d+[.)]|[IVX]+[.)\s]|раздел|направлени)/iu;

/** Goes through a document once. A table without a header continues the one before it if it is as wide. */
export function gather(blocks: readonly SourceBlock[]): Gathered {
  const hasHeader = blocks.some((block) => block.kind === 'table' && headerIn(block.rows) !== null);
  const gathering = new Gathering(!hasHeader);
  for (const block of blocks) {
    if (block.kind === 'line') gathering.line(block.text);
    else gathering.table(block.rows);
  }
  return gathering.end();
}

class Gathering {
  private readonly heading: string[] = [];
  private readonly warnings: RoadmapWarning[] = [];
  private readonly drafts: Draft[] = [];
  private columns: Columns | null = null;
  /** The rows of the header: they come again on every page. */
  private titles: ReadonlySet<string> = new Set();
  /** What the columns mean in which times are ticked off. */
  private times: TimeColumns = [];
  /** The years that a plan below the first, or a section, names for itself. */
  private plan: PlanYears | null = null;
  private readonly headings = new Headings();
  private sectionColumn = '';
  private lines: string[] = [];

  constructor(private readonly mayGuess: boolean) {}

  line(text: string): void {
    const line = inOneLine(text);
    if (!/\p{L}/u.test(line)) return;
    if (this.columns === null) this.heading.push(line);
    this.lines.push(line);
  }

  table(rows: readonly SourceRow[]): void {
    const header = headerIn(rows);
    const body = header === null ? this.bodyWithoutHeader(rows) : this.bodyBelow(rows, header);
    for (const row of body) if (!this.titles.has(wordsOf(row))) this.row(withTimes(row, this.times));
    if (body.length > 0) this.lines = [];
  }

  end(): Gathered {
    for (const text of this.headings.rest) this.warn('row-not-read', text);
    return { heading: this.heading, drafts: withoutRests(this.drafts), warnings: this.warnings };
  }

  private bodyBelow(rows: readonly SourceRow[], { at, height, row: header }: Header): readonly SourceRow[] {
    for (const row of rows.slice(0, at)) for (const { text } of row) this.line(text);
    const columns = columnsOf(header) ?? [];
    this.startSection();
    this.columns = columns;
    this.titles = new Set(rows.slice(at, at + height).map(wordsOf));
    const names = header.flatMap((cell) => Array.from({ length: cell.span }, () => cell.text));
    this.times = timeColumns(names);
    for (const [column, role] of columns.entries())
      if (role === 'unknown' && names[column] !== '') this.warn('column-not-read', inOneLine(names[column] ?? ''));
    return rows.slice(at + height);
  }

  private bodyWithoutHeader(rows: readonly SourceRow[]): readonly SourceRow[] {
    const width = Math.max(0, ...rows.map(widthOf));
    if (this.columns !== null && width === this.columns.length) {
      this.startSection();
      return rows;
    }
    if (this.mayGuess && this.columns === null) return this.guessedBody(rows);
    if (this.columns === null) for (const row of rows) this.line(row.map(({ text }) => text).join(' '));
    else if (width > 2) this.warn('table-not-read', inOneLine(rows[0]?.[0]?.text ?? ''));
    return [];
  }

  private guessedBody(rows: readonly SourceRow[]): readonly SourceRow[] {
    const columns = guessedColumns(rows);
    if (columns === null) for (const row of rows) this.line(row.map(({ text }) => text).join(' '));
    else this.warn('header-missing', '', columns.join(', '));
    this.columns = columns;
    return columns === null ? [] : rows;
  }

  /** A heading between two tables names the section of the second; one of a wider kind directly above it, what it is a part of. */
  private startSection(): void {
    const further = this.columns === null ? null : planTitleIn(this.lines);
    if (further !== null) {
      this.headings.title(further);
      return this.readYears(further);
    }
    const lines = this.lines.filter((line) => !isFootnote(line));
    const [above, last] = [lines.at(-2), lines.at(-1)];
    if (last === undefined || (this.columns === null && !SECTION_LINE.test(last)) || AIM.test(last)) return;
    const headings = above !== undefined && WIDER_LINE.test(above) && !WIDER_LINE.test(last) ? [above, last] : [last];
    for (const text of headings) this.headings.line(text);
    for (const text of headings) this.readYears(text);
    if (this.columns === null) this.heading.splice(-headings.length);
  }

  /** The years of a plan below the first, or of a section that names its own. */
  private readYears(text: string): void {
    if (ONLY_YEARS.test(text) || planTitleIn([text]) !== null) this.plan = planYearsIn(text) ?? this.plan;
  }

  private row(row: SourceRow): void {
    const above = this.drafts.at(-1);
    const reading = readRow(row, this.columns ?? [], above !== undefined);
    if (reading.kind === 'nothing') return;
    if (reading.kind === 'unread') this.warn('row-not-read', reading.text);
    else if (reading.kind === 'section') {
      if (AIM.test(reading.text)) return;
      this.headings.row(reading.text);
      this.readYears(reading.text);
    } else if (reading.kind === 'rest' && above !== undefined) this.drafts[this.drafts.length - 1] = joined(above, reading.values);
    else this.measure(reading.values, reading.kind === 'measure' && reading.values.number !== '');
  }

  private measure(values: Draft['values'], isNumbered: boolean): void {
    if (values.section !== '') this.sectionColumn = values.section;
    const { path, empty } = this.headings.reach();
    for (const text of empty) this.warn('row-not-read', text);
    const section = this.columns?.includes('section') === true ? inOneLine(this.sectionColumn) || path : path;
    this.drafts.push({ section, values, isNumbered, plan: this.plan });
  }

  private warn(code: RoadmapWarning['code'], place: string, value = ''): void {
    this.warnings.push({ code, place, value });
  }
}

function wordsOf(row: SourceRow): string {
  return row.map(({ text }) => inOneLine(text)).join('\t');
}

function widthOf(row: SourceRow): number {
  return row.reduce((sum, { span }) => sum + span, 0);
}
