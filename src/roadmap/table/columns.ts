import { readDeadline } from '../deadline/deadline.js';
import { withoutLookalikes } from '../source/lookalikes.js';
import { cellOf, inOneLine, type SourceRow } from '../source/source-block.js';
import { timeColumns, timeUnder } from './time-columns.js';

export type Role = 'number' | 'section' | 'text' | 'deadline' | 'responsible' | 'result' | 'unknown';

/** What each column of a table holds. */
export type Columns = readonly Role[];

const LONGEST_HEADER = 120;
const WORDS: readonly (readonly [Role, RegExp])[] = [
  ['number', /^(?:№|#|n\b|no\b|п\s*[/.]\s*п|номер)/u],
  ['responsible', /ответствен|исполнител|^кто(?![а-я])/u],
  ['deadline', /срок|дата|период|время|когда/u],
  ['result', /результат|ожидаем|продукт|показател|выход|отч[её]тн|подтвержда|вид документа|форма (?:предст|завер|отч)/u],
  ['text', /мероприяти|содержание|наименование|действи|деятельност|виды? работ|меры|задач|^что (?:с?дела|нужно|необходимо)/u],
  ['section', /раздел|направлени/u],
];

/** The columns of a header row; null when the row is none. */
export function columnsOf(row: SourceRow): Columns | null {
  if (row.some(({ text }) => text.length > LONGEST_HEADER)) return null;
  const titles = columnwise(row).map(({ text }) => text);
  const times = timeColumns(titles);
  const roles = titles.map((title, at) => (times[at] === null ? roleOf(title) : 'deadline'));
  const known = new Set(roles.filter((role) => role !== 'unknown'));
  if (!known.has('text') && known.has('section')) return columnsOf(row.map((cell) => asText(cell)));
  const isMeasure = titles.some((title, at) => roles[at] === 'unknown' && (isNumber(title) || isTime(title)));
  const isHeader = !isMeasure && known.has('text') && (known.has('deadline') || known.has('responsible'));
  return isHeader && new Set(row.map(({ text }) => text)).size > 1 ? roles : null;
}

/** A header of a table: where it begins, how many rows it takes, and what it says of each column. */
export interface Header {
  readonly at: number;
  readonly height: number;
  readonly row: SourceRow;
}

/** The first header of a table, of one row or of two; null when it has none. */
export function headerIn(rows: readonly SourceRow[]): Header | null {
  for (const [at, upper] of rows.entries()) {
    const both = stacked(upper, rows[at + 1] ?? []);
    if (both !== null && columnsOf(both) !== null) return { at, height: 2, row: both };
    if (columnsOf(upper) !== null) return { at, height: 1, row: upper };
  }
  return null;
}

/** A column called «Направление» is the measure itself where no other column is. */
function asText(cell: SourceRow[number]): SourceRow[number] {
  return roleOf(cell.text) === 'section' ? { ...cell, text: 'Мероприятие' } : cell;
}

function roleOf(header: string): Role {
  const text = withoutLookalikes(inOneLine(header)).toLowerCase();
  return WORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'unknown';
}

const LONGEST_LOWER_TITLE = 60;

/** `Срок` over `начало | окончание`: a header whose lower row parts some columns of the upper one; null when the second row is none. */
function stacked(upper: SourceRow, lower: SourceRow): SourceRow | null {
  const [above, below] = [columnwise(upper), columnwise(lower)];
  if (above.length !== below.length || above.length < 3) return null;
  const isOwn = below.map(({ text, isMerged }) => text !== '' && !isMerged);
  const goesOn = (column: number): boolean => above[column]?.isFirst === false || above[column]?.text === '';
  const isParted = above.map((_, column) => goesOn(column) || goesOn(column + 1));
  const titleAbove = (column: number): string => above[column]!.text || titleLeftOf(above, column);
  const isLower = below.every(
    ({ text }, column) =>
      isOwn[column] !== true || (isParted[column] === true && (isTitle(text) || timeUnder(titleAbove(column), text) !== null)),
  );
  const standsThrough = above.some(({ text }, column) => text !== '' && isParted[column] === false && isOwn[column] === false);
  if (!isLower || !standsThrough || isOwn.filter(Boolean).length < 2) return null;
  return above.map((_, column) => {
    if (isOwn[column] !== true) return cellOf(titleAbove(column));
    const own = below[column]!.text;
    const time = timeUnder(titleAbove(column), own);
    return cellOf(time ?? (roleOf(own) === 'unknown' ? `${titleAbove(column)} ${own}` : own));
  });
}

function isTitle(text: string): boolean {
  return text.length <= LONGEST_LOWER_TITLE && !/\d/u.test(text);
}

/** In a spreadsheet a title over several columns stands in the first of them. */
function titleLeftOf(above: readonly { readonly text: string }[], column: number): string {
  return above.slice(0, column).findLast(({ text }) => text !== '')?.text ?? '';
}

/** A cell for each column that it covers. */
function columnwise(row: SourceRow): readonly { readonly text: string; readonly isMerged: boolean; readonly isFirst: boolean }[] {
  return row.flatMap(({ text, span, isMerged }) =>
    Array.from({ length: span }, (_, at) => ({ text, isMerged, isFirst: at === 0 })),
  );
}

/** The columns of a table without a header row, told by what is in them; null when nothing in it looks like a deadline. */
export function guessedColumns(rows: readonly SourceRow[]): Columns | null {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const full = rows.filter((row) => row.length === width);
  if (width < 3 || width > 6 || full.length === 0) return null;
  const share = (column: number, holds: (text: string) => boolean): number =>
    full.filter((row) => holds(row[column]?.text ?? '')).length / full.length;
  const columns = Array.from({ length: width }, (_, column) => column);
  const number = share(0, isNumber) >= 0.5 ? 0 : -1;
  const timed = columns.filter((column) => share(column, isTime) >= 0.5 && column !== number);
  const [deadline] = timed.sort((one, other) => share(other, isTime) - share(one, isTime));
  const lengthOf = (column: number): number => full.reduce((sum, row) => sum + (row[column]?.text.length ?? 0), 0);
  const rest = columns.filter((column) => column !== number && column !== deadline);
  const [text] = [...rest].sort((one, other) => lengthOf(other) - lengthOf(one));
  if (deadline === undefined || text === undefined) return null;
  const named: readonly Role[] = ['responsible', 'result'];
  const others = rest.filter((column) => column !== text);
  return columns.map((column) => {
    if (column === number) return 'number';
    if (column === deadline) return 'deadline';
    return column === text ? 'text' : (named[others.indexOf(column)] ?? 'unknown');
  });
}

/** `3`, `3.`, `2.1)`. */
export function isNumber(text: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3})*\s*[.)]?$/u.test(text.trim());
}

function isTime(text: string): boolean {
  return (
    !isNumber(text) &&
    text.length < 150 &&
    !['unclear', 'missing'].includes(readDeadline(text, { first: 2000, last: 2000, isSchoolYear: false }).kind)
  );
}
