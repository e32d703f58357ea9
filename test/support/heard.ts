import type { Page } from 'playwright-core';

/**
 * What of a screen is lost on whoever only hears it: buttons and links called alike in lines that differ, names without a Russian word, and
 * rows of tables that nothing names.
 */
export function unheardIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(findUnheard);
}

/** Runs in the page. */
function findUnheard(): readonly string[] {
  const nameOf = (element: Element) => element.ariaLabel ?? element.textContent;
  const isSeen = (element: Element) => element.checkVisibility() && element.ariaHidden !== 'true';
  const actions = [...document.querySelectorAll<HTMLElement>('main button, main a[href]')].filter(isSeen);
  const describing = (element: Element) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent;
  const lines = new Map<string, Set<string>>();
  for (const [index, action] of actions.entries()) {
    if (action.tabIndex < 0) continue;
    const heard = [nameOf(action), describing(action), action.closest('[role=region], form')?.ariaLabel].filter(Boolean).join(', ');
    const line = action.getAttribute('href') ?? action.closest('tr, [role=row], li, article')?.textContent ?? String(index);
    lines.set(heard, (lines.get(heard) ?? new Set()).add(line));
  }
  const alike = [...lines].filter(([, places]) => places.size > 1).map(([name]) => `called alike: ${name}`);
  const isForeign = (name: string) => /\p{Script=Latin}/u.test(name) && !/\p{Script=Cyrillic}/u.test(name);
  const foreign = actions.map(nameOf).filter(isForeign);
  const rows = [...document.querySelectorAll('main tbody tr')].filter((row) => row.querySelector('th') === null);
  return [...alike, ...foreign.map((name) => `not Russian: ${name}`), ...rows.map((row) => `no heading: ${row.textContent}`)];
}
