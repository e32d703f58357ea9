import type { Page } from 'playwright-core';

/**
 * What of a screen is lost on whoever only hears it: buttons and links called alike in lines that differ, names without a Russian word, rows
 * of tables that nothing names, bars without a figure, parts of parts whose headings stand no deeper, chosen values that their field does
 * not tell, and signs for the eye that are read aloud.
 */
export async function unheardIn(page: Page): Promise<readonly string[]> {
  const finders = [findActions, findRows, findBars, findHeadings, findChoices, findSigns];
  return (await Promise.all(finders.map((find) => page.evaluate(find)))).flat();
}

/* Each of these runs in the page, alone. */

function findActions(): readonly string[] {
  const nameOf = (element: Element) => element.ariaLabel ?? element.textContent;
  const isSeen = (element: Element) => element.checkVisibility() && element.ariaHidden !== 'true';
  const actions = [...document.querySelectorAll<HTMLElement>('main button, main a[href]')].filter(isSeen);
  const describing = (element: Element) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent;
  const lines = new Map<string, Set<string>>();
  for (const [index, action] of actions.entries()) {
    if (action.tabIndex < 0 && action.closest('form') === null) continue;
    const heard = [nameOf(action), describing(action), action.closest('[role=region], form')?.ariaLabel].filter(Boolean).join(', ');
    const line = action.getAttribute('href') ?? action.closest('tr, [role=row], li, article')?.textContent ?? String(index);
    lines.set(heard, (lines.get(heard) ?? new Set()).add(line));
  }
  const alike = [...lines].filter(([, places]) => places.size > 1).map(([name]) => `called alike: ${name}`);
  const isForeign = (name: string) => /\p{Script=Latin}/u.test(name) && !/\p{Script=Cyrillic}/u.test(name);
  const foreign = actions.map(nameOf).filter(isForeign);
  return [...alike, ...foreign.map((name) => `not Russian: ${name}`)];
}

function findRows(): readonly string[] {
  const rows = [...document.querySelectorAll('main tbody tr')].filter((row) => row.querySelector('th') === null);
  return rows.map((row) => `no heading: ${row.textContent}`);
}

function findBars(): readonly string[] {
  const isHeard = (bar: Element) => bar.closest('[aria-hidden=true]') === null;
  const bars = [...document.querySelectorAll('main [role=progressbar]')]
    .filter(isHeard)
    .filter(({ ariaLabel }) => !/\d/u.test(ariaLabel ?? ''));
  return bars.map(({ ariaLabel }) => `no figure: ${ariaLabel}`);
}

function findHeadings(): readonly string[] {
  const headingOf = (part: Element | null | undefined) => part?.querySelector('h2, h3, h4, h5');
  return [...document.querySelectorAll('main section section')].flatMap((part) => {
    const [own, above] = [headingOf(part), headingOf(part.parentElement?.closest('section'))];
    if (!own || !above || own === above || own.localName > above.localName) return [];
    return [`as high as what it is part of: ${own.textContent}`];
  });
}

function findChoices(): readonly string[] {
  return [...document.querySelectorAll('.mantine-PillsInput-input')].flatMap((field) => {
    const ids = field.querySelector('input')?.getAttribute('aria-describedby')?.split(' ') ?? [];
    const told = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    const chosen = [...field.querySelectorAll('.mantine-Pill-label')].map(({ textContent }) => textContent);
    return chosen.filter((value) => !told.includes(value)).map((value) => `chosen and not told: ${value}`);
  });
}

function findSigns(): readonly string[] {
  const signed = [...document.querySelectorAll('main li')].filter((item) => {
    const { content } = getComputedStyle(item, '::before');
    return /\p{So}|\p{Sm}/u.test(content) && !content.includes(' / ');
  });
  return signed.map(({ textContent }) => `read aloud with a sign: ${textContent}`);
}
