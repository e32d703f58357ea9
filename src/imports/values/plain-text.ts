import { type Cell, isDate } from '../spreadsheet/sheet.js';

const SPACES = /[\s\u00a0\u2000-\u200b\u202f\u2060\u3000\ufeff]+/gu;

/** A cell as one line of text: no-break and doubled spaces, soft hyphens and line breaks become what they mean. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (isDate(cell)) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'object') return '';
  return String(cell).replaceAll('\u00ad', '').replaceAll(SPACES, ' ').trim();
}

/** Text made comparable: lower case, ё as е, nothing but letters and digits. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
