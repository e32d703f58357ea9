import { readDeadline } from '../deadline/deadline.js';
import { inOneLine, type SourceRow } from '../source/source-block.js';

export type Role = 'number' | 'section' | 'text' | 'deadline' | 'responsible' | 'result' | 'unknown';

/** What each column of a table holds. */
export type Columns = readonly Role[];

const LONGEST_HEADER = 120;
const WORDS: readonly (readonly [Role, RegExp])[] = [
  ['number', /^(?:№|#|n\b|no\b|п\s*[/.]\s*п|номер)/u],
  ['responsible', /ответствен|исполнител/u],
  ['deadline', /срок|дата|период|время|когда/u],
  ['result', /результат|ожидаем|продукт|показател|выход|отч[её]тн|подтвержда|вид документа|форма (?:предст|завер|отч)/u],
  ['text', /мероприяти|содержание|наименование|действи|деятельност|виды? работ|меры|задач/u],
  ['section', /раздел|направлени/u],
];

/** The columns of a header row; null when the row is none. */
export function columnsOf(row: SourceRow): Columns | null {
  if (row.some(({ text }) => text.length > LONGEST_HEADER)) return null;
  const roles = row.flatMap(({ text, span }) => Array.from({ length: span }, () => roleOf(text)));
  const known = new Set(roles.filter((role) => role !== 'unknown'));
  if (!known.has('text') && known.has('section')) return columnsOf(row.map((cell) => asText(cell)));
  const isHeader = known.has('text') && (known.has('deadline') || known.has('responsible'));
  return isHeader && new Set(row.map(({ text }) => text)).size > 1 ? roles : null;
}

/** A column called «Направление» is the measure itself where no other column is. */
function asText(cell: SourceRow[number]): SourceRow[number] {
  return roleOf(cell.text) === 'section' ? { ...cell, text: 'Мероприятие' } : cell;
}

function roleOf(header: string): Role {
  const text = inOneLine(header).toLowerCase();
  return WORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'unknown';
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
