import { useEffect } from 'react';

const DIALOGUE = '[role=dialog]';
/** What is read as a whole: where a pressed button is gone, its part begins anew at its heading. */
const PART = `[role=tabpanel], ${DIALOGUE}, section, aside, main`;
const HEADING = 'h1, h2, h3, h4';
/** Of what had the focus last, outside dialogues and within: a menu that led to a dialogue is gone when it closes, its button is not. */
const REMEMBERED = 4;

/**
 * The focus never falls out of the page: a dialogue that is gone gives it back to what opened it or to the dialogue below it, a button
 * that had to wait takes it again, and where the part of the page that had it is replaced, the heading beside it has it.
 */
export function useFocusReturn(): void {
  useEffect(() => {
    const [outside, within]: [Held[], Held[]] = [[], []];
    let held: Held | undefined;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      held = { element: target, parts: partsAround(target) };
      const recent = target.closest(DIALOGUE) === null ? outside : within;
      recent.push(held);
      if (recent.length > REMEMBERED) recent.shift();
    };
    // Whoever leaves for an empty place of the page does not want to be led back.
    const leave = () => setTimeout(() => (held = isLeft(held) ? undefined : held));
    const giveBack = (changes: readonly MutationRecord[]) => {
      if (!isFocusLost()) return;
      const isClosed = changes.some(({ removedNodes }) => [...removedNodes].some(isDialogue));
      const recent = document.querySelector(DIALOGUE) === null ? outside : within;
      // What opened it may have to wait now, and be replaced by what has come of it: held meanwhile, it has heirs then.
      if (isClosed) held = recent.findLast(({ element }) => element.isConnected) ?? recent.at(-1);
      focus(held && heirOf(held));
    };
    const watcher = new MutationObserver(giveBack);
    watcher.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    addEventListener('focusin', remember);
    addEventListener('focusout', leave);
    return () => {
      removeEventListener('focusin', remember);
      removeEventListener('focusout', leave);
      watcher.disconnect();
    };
  }, []);
}

/** What has the focus, with the parts of the page around it, the nearest first: once it is gone, nothing leads to them any more. */
interface Held {
  readonly element: HTMLElement;
  readonly parts: readonly HTMLElement[];
}

function partsAround(element: HTMLElement): readonly HTMLElement[] {
  const part = element.parentElement?.closest<HTMLElement>(PART) ?? null;
  return part === null ? [] : [part, ...partsAround(part)];
}

function isLeft(held: Held | undefined): boolean {
  return held !== undefined && isFocusLost() && held.element.isConnected && !held.element.matches(':disabled');
}

function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** Itself if it can have the focus; nothing as long as it waits; where its part was made anew, its likeness or the part's heading. */
function heirOf({ element, parts }: Held): HTMLElement | undefined {
  if (element.isConnected) return element.matches(':disabled') ? undefined : element;
  const part = parts.find((each) => each.isConnected && each.checkVisibility());
  const alike = part?.querySelectorAll<HTMLElement>(element.tagName) ?? [];
  const likeness =
    nameOf(element) !== '' && [...alike].find((each) => nameOf(each) === nameOf(element) && !each.matches(':disabled'));
  return likeness || (part?.querySelector<HTMLElement>(HEADING) ?? part);
}

/** What a button or a link is called. */
function nameOf(element: HTMLElement): string {
  return element.ariaLabel ?? element.textContent;
}

function focus(element: HTMLElement | undefined): void {
  if (element?.matches(`${HEADING}, ${PART}`) === true && !element.hasAttribute('tabindex')) element.tabIndex = -1;
  element?.focus({ preventScroll: true });
}

function isDialogue(node: Node): boolean {
  return node instanceof HTMLElement && (node.matches(DIALOGUE) || node.querySelector(DIALOGUE) !== null);
}
