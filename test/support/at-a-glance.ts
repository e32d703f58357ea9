import type { Page } from 'playwright-core';

/**
 * What of the tables of a telephone cannot be taken in at a glance: figures whose digits would not stand under each other where there is
 * room for columns (which is read off what the columns are declared as), and records that say on a line of its own what they are of.
 */
export async function laboriousIn(page: Page): Promise<readonly string[]> {
  return [...(await page.evaluate(findColumns)), ...(await page.evaluate(findRecords))];
}

/* Each of these runs in the page, alone. */

function findColumns(): readonly string[] {
  const FIGURE = /^(?:[−–]|[+−]?\d[\d\s]*(?:,\d+)?(?:\s?%)?)$/u;
  return [...document.querySelectorAll('main table:has(thead)')].flatMap((table) => {
    const rows = [...table.querySelectorAll('tbody tr:not(:has([colspan]))')];
    return [...table.querySelectorAll('thead th')].flatMap((heading, at) => {
      const cells = rows.flatMap(({ children }) => children[at] ?? []).filter(({ textContent }) => textContent !== '');
      const isOfFigures = cells.every(
        (cell) => cell.matches('td') && cell.childElementCount === 0 && FIGURE.test(cell.textContent),
      );
      if (!isOfFigures || !cells.some(({ textContent }) => /\d/u.test(textContent))) return [];
      const isAligned = getComputedStyle(heading).getPropertyValue(`--align-${at + 1}`) === 'end';
      return isAligned ? [] : [`figures not under each other: ${heading.textContent}`];
    });
  });
}

function findRecords(): readonly string[] {
  const isHeaded = (cell: Element) => {
    const { content, display } = getComputedStyle(cell, '::before');
    return content !== 'none' && display === 'block';
  };
  const firsts = [...document.querySelectorAll('main tbody tr:not(:has([colspan])) > :first-child')];
  return firsts.filter(isHeaded).map((cell) => `a heading on a line of its own: ${cell.textContent}`);
}
