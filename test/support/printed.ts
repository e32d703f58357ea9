import type { Page } from 'playwright-core';

const MARGIN = '12mm';

/** A page as a printer gets it, as PDF; in a file, if one is named. */
export function printed(page: Page, path?: string): Promise<Buffer> {
  const margin = { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN };
  return page.pdf({ format: 'A4', margin, preferCSSPageSize: true, ...(path !== undefined && { path }) });
}

/** How many sheets of paper a page takes. */
export async function sheetsOf(page: Page): Promise<number> {
  return (await printed(page)).toString('latin1').match(/\/Type \/Page\b/gu)!.length;
}
