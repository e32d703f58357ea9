import { useEffect } from 'react';

const PORTAL = '[data-mantine-shared-portal-node]';
const DIALOGUE = '[role=dialog]';
/** Of what had the focus last: a menu that led to a dialogue is gone when it closes, its button is not. */
const REMEMBERED = 4;

/** A dialogue that is gone gives the focus back to what opened it: the kit does so only for those that stay, closed. */
export function useFocusReturn(): void {
  useEffect(() => {
    const recent: HTMLElement[] = [];
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || target.closest(DIALOGUE) !== null) return;
      recent.push(target);
      if (recent.length > REMEMBERED) recent.shift();
    };
    const giveBack = () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (!isLost || document.querySelector(DIALOGUE) !== null) return;
      recent.findLast((element) => element.isConnected)?.focus({ preventScroll: true });
    };
    const layers = new MutationObserver((changes) => {
      if (changes.some(({ removedNodes }) => [...removedNodes].some(isDialogue))) giveBack();
    });
    // What lies above the page stands in one element, which is made for the first of them.
    const arrival = new MutationObserver(() => observePortal(layers));
    arrival.observe(document.body, { childList: true });
    observePortal(layers);
    addEventListener('focusin', remember);
    return () => {
      removeEventListener('focusin', remember);
      arrival.disconnect();
      layers.disconnect();
    };
  }, []);
}

function observePortal(observer: MutationObserver): void {
  const portal = document.querySelector(PORTAL);
  if (portal !== null) observer.observe(portal, { childList: true });
}

function isDialogue(node: Node): boolean {
  return node instanceof HTMLElement && (node.matches(DIALOGUE) || node.querySelector(DIALOGUE) !== null);
}
