import type { Page } from 'playwright-core';

/**
 * What of a screen that has just been opened is lost on whoever only hears it: buttons and links called alike in lines that differ, names
 * without a Russian word, rows of tables that nothing names, values that stand under no heading, bars without a figure, parts of parts
 * whose headings stand no deeper, chosen values that their field does not tell, signs for the eye that are read aloud, alarms though
 * nothing has happened, descriptions that say nothing, and lists of nothing.
 */
export async function unheardIn(page: Page): Promise<readonly string[]> {
  const finders = [
    findActions,
    findRows,
    findCells,
    findBars,
    findHeadings,
    findChoices,
    findSigns,
    findAlarms,
    findDescriptions,
    findLists,
  ];
  return (await Promise.all(finders.map((find) => page.evaluate(find)))).flat();
}

/* Each of these runs in the page, alone. */

function findActions(): readonly string[] {
  const nameOf = (element: Element) => element.ariaLabel ?? element.textContent;
  const isSeen = (element: Element) => element.checkVisibility() && element.ariaHidden !== 'true';
  // What lies under a modal dialogue is not there for a listener.
  const modal = [...document.querySelectorAll('[aria-modal=true]')].findLast((dialogue) => dialogue.checkVisibility());
  const isReached = (action: Element) => isSeen(action) && (modal === undefined || modal.contains(action));
  const actions = [...document.querySelectorAll<HTMLElement>(':is(main, [role=dialog]) :is(button, a[href])')].filter(isReached);
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
  const rows = [...document.querySelectorAll(':is(main, [role=dialog]) tbody tr')].filter(
    (row) => row.querySelector('th') === null,
  );
  return rows.map((row) => `no heading: ${row.textContent}`);
}

function findCells(): readonly string[] {
  const isSeen = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().right > 0;
  const besides = (cell: Element, own: string) => {
    const rest = cell.cloneNode(true) as Element;
    for (const part of rest.querySelectorAll(own)) part.remove();
    return rest.textContent.trim();
  };
  const cells = [...document.querySelectorAll(':is(main, [role=dialog]) tbody :is(td, th:not([colspan]))')].filter((cell) =>
    cell.checkVisibility(),
  );
  return cells.flatMap((cell) => {
    const table = cell.closest('table')!;
    const heads = [...table.querySelectorAll('thead :is(th, td)')];
    const head = heads[[...cell.parentElement!.children].indexOf(cell)];
    const isKeyed = heads.length === 0 && cell.parentElement!.querySelector('th[scope=row]') !== null;
    if (isKeyed || head?.classList.contains('no-print') === true || besides(cell, 'button, a, input, select, label') === '')
      return [];
    const { content, display } = getComputedStyle(cell, '::before');
    const isNamed = isSeen(table.querySelector('thead') ?? table)
      ? head?.textContent !== ''
      : content !== 'none' && display !== 'none';
    return isNamed && head !== undefined ? [] : [`under no heading: ${cell.textContent}`];
  });
}

function findBars(): readonly string[] {
  const isHeard = (bar: Element) => bar.closest('[aria-hidden=true]') === null;
  const bars = [...document.querySelectorAll(':is(main, [role=dialog]) [role=progressbar]')]
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
  const signed = [...document.querySelectorAll(':is(main, [role=dialog]) li')].filter((item) => {
    const { content } = getComputedStyle(item, '::before');
    return /\p{So}|\p{Sm}/u.test(content) && !content.includes(' / ');
  });
  return signed.map(({ textContent }) => `read aloud with a sign: ${textContent}`);
}

function findAlarms(): readonly string[] {
  const alarms = [...document.querySelectorAll(':is(main, [role=dialog]) [role=alert]')].filter((alarm) => alarm.checkVisibility());
  return alarms.map(({ textContent }) => `an alarm though nothing has happened: ${textContent}`);
}

function findDescriptions(): readonly string[] {
  const described = [...document.querySelectorAll('[aria-describedby]')].filter((element) => element.checkVisibility());
  return described.flatMap((element) => {
    const ids = element.getAttribute('aria-describedby')!.split(' ');
    const isEmpty = ids.some((id) => (document.getElementById(id)?.textContent ?? '').trim() === '');
    return isEmpty ? [`described by nothing: ${element.ariaLabel ?? element.id}`] : [];
  });
}

function findLists(): readonly string[] {
  const lists = [...document.querySelectorAll(':is(main, [role=dialog]) :is(ul, ol)')].filter((list) => list.checkVisibility());
  return lists
    .filter(({ childElementCount }) => childElementCount === 0)
    .map((list) => `a list of nothing: ${list.parentElement?.textContent}`);
}
