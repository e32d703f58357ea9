import { createRequire } from 'node:module';
import chromium from '@sparticuz/chromium';
import { chromium as browsers, type Browser, type Page } from 'playwright-core';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** In one process, the browser would mix up the cookies of two visitors. */
const args = chromium.args.filter((arg) => arg !== '--single-process');

export function openBrowser(): Promise<Browser> {
  return chromium.executablePath().then((executablePath) => browsers.launch({ executablePath, args, headless: true }));
}

interface AxeReport {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** What axe finds wrong with a page under WCAG 2.2 AA; nothing, if all is well. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(await axeSource());
  const report = await page.evaluate<AxeReport>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  );
  return report.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}

async function axeSource(): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  return readFile(axe, 'utf8');
}
