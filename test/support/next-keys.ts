declare global {
  interface Window {
    /** Dialogues whose focus has settled. */
    settledDialogues?: WeakSet<Element>;
  }
}

/** A key and how often it is pressed. */
export interface Keys {
  readonly key: string;
  readonly times: number;
}

/** The keys that bring the focus to an element, or to what a label or a text in a button stands for, or nearer to it; none where it is there. Runs in the page. */
export async function nextKeys(shown: Element, mostWaits: number): Promise<Keys | null> {
  const element =
    shown.closest('label')?.control ?? shown.closest('a, button, input, select, textarea, summary, [tabindex]') ?? shown;
  const dialogue = element.closest('[role=dialog]');
  window.settledDialogues ??= new WeakSet();
  if (dialogue !== null && !window.settledDialogues.has(dialogue)) {
    for (let waits = 0; !dialogue.contains(document.activeElement); waits++) {
      if (waits === mostWaits) throw new Error(`A dialogue is open, and the focus at: ${document.activeElement?.outerHTML}`);
      await new Promise((done) => setTimeout(done, 20));
    }
    // Whatever still moves the focus does so before the browser is idle.
    await new Promise((done) => requestIdleCallback(done, { timeout: 300 }));
    window.settledDialogues.add(dialogue);
  }
  const focused = document.activeElement ?? document.body;
  if (focused === element) return null;
  const isBefore = (one: Element, other: Element) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const isAhead = isBefore(focused, element);
  const nameOf = (one: Element) => (one.matches('[type=radio]') ? one.getAttribute('name') : null);
  const group = element.closest('[role=tablist], [role=menu], [role=grid]');
  const isRoving = element.matches('[tabindex="-1"]') && group?.contains(focused) === true;
  if (isRoving || (nameOf(element) !== null && nameOf(element) === nameOf(focused))) {
    const [back, on] = group?.matches('[role=tablist]') === true ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    return { key: isAhead ? on : back, times: 1 };
  }
  const [from, to] = isAhead ? [focused, element] : [element, focused];
  const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]')];
  const isStop = (stop: HTMLElement) => stop.tabIndex >= 0 && !stop.matches(':disabled') && stop.checkVisibility();
  // Of radio buttons that belong together, Tab stops at one.
  const between = stops.filter(
    (stop, at) => isBefore(from, stop) && isBefore(stop, to) && isStop(stop) && (nameOf(stop) ?? 0) !== nameOf(stops[at - 1] ?? to),
  );
  return { key: isAhead ? 'Tab' : 'Shift+Tab', times: between.length + 1 };
}
