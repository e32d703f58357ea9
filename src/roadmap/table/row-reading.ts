import { readDeadline } from '../deadline/deadline.js';
import { cellOf, inOneLine, type SourceCell, type SourceRow, tidy } from '../source/source-block.js';
import { type Columns, columnsOf, isNumber, type Role } from './columns.js';

/** What one row of a plan says. */
export type RowReading =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'section'; readonly text: string }
  | { readonly kind: 'unread'; readonly text: string }
  | { readonly kind: 'measure' | 'unnumbered' | 'rest'; readonly values: RowValues };

export type RowValues = Readonly<Record<Exclude<Role, 'unknown'>, string>>;

const NOTHING: RowReading = { kind: 'nothing' };
const SIGNATURE = /^(?:начальник|директор|заместител|глава|председател|руководител|заведующ|исп\.|и\.\s?о\.)/iu;
const FOOTNOTE = /^(?:[*†¹²³]|\(\*+\)|примечани[ея]|сноск[аи])/iu;
const SECTION_NUMBER = /^(?:[IVXІХ]+|раздел.*)[.)]?$/iu;

/** Tells a measure, a full-width section, the rest of the measure above and a row that says nothing apart. */
export function readRow(row: SourceRow, columns: Columns, hasMeasureAbove: boolean): RowReading {
  if (columnsOf(row) !== null || isColumnCount(row)) return NOTHING;
  const cells = row.flatMap((cell) => [cell, ...Array.from({ length: cell.span - 1 }, () => cellOf(''))]);
  const filled = cells.flatMap((cell, column) => (cell.text === '' || cell.isMerged ? [] : [{ cell, column }]));
  const [only] = filled;
  if (only === undefined) return NOTHING;
  if (filled.length === 1 && isFootnote(only.cell.text)) return { kind: 'unread', text: inOneLine(only.cell.text) };
  const hasNumbers = columns.includes('number');
  const numberCell = cells[columns.indexOf('number')];
  if (filled.length === 1 && numberCell?.isMerged !== true) {
    if (isSection(only.cell, columns[only.column] ?? 'unknown', columns, hasMeasureAbove)) return section(only.cell.text);
  }
  if (isNumberedSection(cells, columns)) return section(cells.map(({ text }) => text).join(' '));
  if (isSignature(cells, columns)) return { kind: 'unread', text: inOneLine(cells.map(({ text }) => text).join(' ')) };
  if (!hasNumbers) return withoutNumberColumn(cells, columns, hasMeasureAbove);
  if (numberCell?.isMerged === true) return { kind: 'rest', values: valuesOf(cells.map(ownText), columns) };
  if ((numberCell?.text ?? '') !== '') return filled.length === 1 ? NOTHING : { kind: 'measure', values: valuesOf(cells, columns) };
  const isAlone = filled.length === 1 && hasMeasureAbove;
  return { kind: isAlone ? 'rest' : 'unnumbered', values: valuesOf(cells, columns) };
}

/** `* Сроки уточняются`: a remark about the table, not a part of it. */
export function isFootnote(text: string): boolean {
  return FOOTNOTE.test(text);
}

function section(text: string): RowReading {
  return { kind: 'section', text: inOneLine(text) };
}

function isSection(cell: SourceCell, role: Role, columns: Columns, hasMeasureAbove: boolean): boolean {
  if (isNumber(cell.text)) return false;
  if (cell.span > 1 || cell.isBold || role === 'number' || !hasMeasureAbove) return true;
  return !columns.includes('number') && columns.indexOf(role) === 0 && !isLowerCase(cell.text);
}

/** `II. | Работа с родителями | |`: a section whose number has a cell of its own. */
function isNumberedSection(cells: readonly SourceCell[], columns: Columns): boolean {
  const at = (role: Role): SourceCell | undefined => cells[columns.indexOf(role)];
  if ((at('number')?.text ?? '') === '' || at('number')?.isMerged === true) return false;
  const isEmpty = cells.every(({ text }, column) => text === '' || ['number', 'text'].includes(columns[column] ?? ''));
  if (!isEmpty || (at('text')?.text ?? '') === '') return false;
  return SECTION_NUMBER.test(at('number')?.text ?? '') || at('text')?.isBold === true || (at('text')?.span ?? 1) > 1;
}

/** `Начальник | И.И. Иванов` under a plan: words where a number or a measure should be, and no time. */
function isSignature(cells: readonly SourceCell[], columns: Columns): boolean {
  const { number, text, deadline, responsible } = valuesOf(cells, columns);
  if (!['unclear', 'missing'].includes(readDeadline(deadline, null).kind)) return false;
  return /\p{L}/u.test(number) ? !/\d/u.test(number) : number === '' && responsible === '' && SIGNATURE.test(text);
}

function withoutNumberColumn(cells: readonly SourceCell[], columns: Columns, hasMeasureAbove: boolean): RowReading {
  const all = valuesOf(cells, columns);
  const isMergedText = cells[columns.indexOf('text')]?.isMerged === true;
  if (hasMeasureAbove && isMergedText) return { kind: 'rest', values: valuesOf(cells.map(ownText), columns) };
  const numbered = /^(\d{1,3}(?:\.\d{1,3})*)[.)]?\s+(?=\S)/u.exec(all.text);
  if (numbered !== null)
    return { kind: 'measure', values: { ...all, number: numbered[1] ?? '', text: all.text.slice(numbered[0].length) } };
  const isRest = hasMeasureAbove && (all.text === '' || (isLowerCase(all.text) && all.deadline === ''));
  return { kind: isRest ? 'rest' : 'measure', values: all };
}

function ownText(cell: SourceCell): SourceCell {
  return cell.isMerged ? { ...cell, text: '' } : cell;
}

function valuesOf(cells: readonly SourceCell[], columns: Columns): RowValues {
  const value = (role: Role): string =>
    tidy(
      cells
        .filter((_, column) => columns[column] === role)
        .map(({ text }) => text)
        .join('\n'),
    );
  return {
    number: value('number'),
    section: value('section'),
    text: value('text'),
    deadline: value('deadline'),
    responsible: value('responsible'),
    result: value('result'),
  };
}

/** A row `1 2 3 4` under the header counts the columns. */
function isColumnCount(row: SourceRow): boolean {
  return row.length > 2 && row.every(({ text }, index) => text.trim() === String(index + 1));
}

export function isLowerCase(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}
