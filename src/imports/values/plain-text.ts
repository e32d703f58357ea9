import { type Cell, isDate } from '../spreadsheet/sheet.js';
import { visible } from './visible-text.js';

const SPACES = /[\s\u00a0\u2000-\u200b\u202f\u2060\u3000\ufeff]+/gu;

/** A cell as one line of text: no-break and doubled spaces, soft hyphens and line breaks become what they mean, what is unseen goes. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (isDate(cell)) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'object') return '';
  return visible(String(cell).replaceAll(SPACES, ' ')).trim();
}

/** Text made comparable: lower case, ё as е, nothing but letters and digits. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
