import { FileRefused } from './refusals.js';

/** The library opens the archive anew for each sheet: 1,900 empty ones kept it busy for 84 s. */
const MOST_SHEETS = 200;

export function refuseManySheets(count: number): void {
  if (count > MOST_SHEETS) throw new FileRefused('file.too-many-sheets');
}
