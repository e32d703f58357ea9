import type { SheetPart } from './reading.js';
import type { Sheet, SheetRow } from './sheet.js';

/** Puts the parts of a file that is read bit by bit together again. */
export function gatheredSheets(): { readonly add: (part: SheetPart) => void; readonly sheets: () => readonly Sheet[] } {
  const sheets = new Map<string, SheetRow[]>();
  return {
    add: ({ sheet, rows }) => {
      const known = sheets.get(sheet);
      if (known === undefined) sheets.set(sheet, [...rows]);
      else for (const row of rows) known.push(row);
    },
    sheets: () => Array.from(sheets, ([name, rows]) => ({ name, rows })),
  };
}
