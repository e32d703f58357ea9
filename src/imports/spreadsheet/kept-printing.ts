import type { Sheet, Workbook } from 'hucre/xlsx';
import { NAMING_COLUMNS, ONE_PAGE_WIDE, pagesWide, rangeOf, STANDARD_WIDTH } from './write-spreadsheet.js';

/** The library takes the standing 1 × 1 of every sheet that LibreOffice saves for a wish to have it on one page, hundreds of rows too. */
export function unsqueeze(sheet: Sheet): void {
  const { fitToWidth, fitToHeight } = sheet.pageSetup ?? {};
  if (fitToWidth === 1 && fitToHeight === 1) sheet.pageSetup = { ...sheet.pageSetup, fitToHeight: 0 };
}

/** Prints a sheet on landscape pages with all its columns: one without its last would be of no use, one in tiny letters neither. */
export function printWhole(sheet: Sheet): void {
  const { paperSize, ...wide } = ONE_PAGE_WIDE;
  const widths = (sheet.columns ?? []).map(({ width, hidden }) => (hidden === true ? 0 : (width ?? STANDARD_WIDTH)));
  const pages = pagesWide(widths);
  sheet.pageSetup = {
    paperSize,
    ...(pages > 1 && { printTitlesColumn: NAMING_COLUMNS }),
    ...sheet.pageSetup,
    ...wide,
    fitToWidth: pages,
  };
  delete sheet.pageSetup.printArea;
}

/** The library writes these ranges without quotes around the sheet's name, so that they are lost where it has two words; named ranges it copies. */
export function keepPrintRanges(workbook: Workbook): void {
  for (const { name, pageSetup = {} } of workbook.sheets) {
    const { printArea, printTitlesRow, printTitlesColumn } = pageSetup;
    for (const key of ['printArea', 'printTitlesRow', 'printTitlesColumn'] as const) delete pageSetup[key];
    const titles = [printTitlesColumn, printTitlesRow].filter((part) => part !== undefined);
    const ranges = { '_xlnm.Print_Area': printArea?.split(',') ?? [], '_xlnm.Print_Titles': titles };
    for (const [key, parts] of Object.entries(ranges)) {
      if (parts.length === 0) continue;
      const range = parts.map((part) => rangeOf(name, part)).join(',');
      workbook.namedRanges = [...(workbook.namedRanges ?? []), { name: key, range, scope: name }];
    }
  }
}
