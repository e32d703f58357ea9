/**
 * Runs in the page before everything else. Of every dialogue that a test opens: it has a name and takes the focus, one that sends a form
 * has a way back beside the button, and when it is gone the focus is somewhere. Tells of those that fail through `tellFault`.
 */
export function watchDialogues(): void {
  const { tellFault } = globalThis as unknown as { readonly tellFault: (text: string) => void };
  const LOOK_MS = 200;
  const nameOf = (dialogue: Element) => {
    const named = `[id="${dialogue.getAttribute('aria-labelledby')}"]`;
    return dialogue.ariaLabel ?? (dialogue.querySelector(named) ?? document.querySelector(named))?.textContent ?? '';
  };
  const within = (nodes: NodeList) =>
    [...nodes].flatMap((node) => {
      if (!(node instanceof Element)) return [];
      return [...(node.matches('[role=dialog]') ? [node] : []), ...node.querySelectorAll('[role=dialog]')];
    });
  const isShown = (dialogue: Element) => dialogue.isConnected && dialogue.checkVisibility();
  let last: Element | null = null;
  addEventListener('focusin', ({ target }) => void (last = target instanceof Element ? target : null));
  // A button that waits for the service cannot have the focus until it has its answer.
  const isWaiting = () =>
    document.querySelector('[data-loading]') !== null || (last?.isConnected === true && last.matches(':disabled'));
  const judge = (verdict: () => void) => {
    if (!isWaiting()) verdict();
    else setTimeout(() => judge(verdict), LOOK_MS);
  };
  const judgeOpened = (dialogue: Element) => {
    if (!isShown(dialogue)) return;
    if (nameOf(dialogue).trim() === '') tellFault('a dialogue without a name');
    if (!hasWayBack(dialogue)) tellFault(`no way back beside the button of the dialogue «${nameOf(dialogue)}»`);
    if (!document.activeElement?.closest('[role=dialog]')) tellFault(`the focus is not in the dialogue «${nameOf(dialogue)}»`);
  };
  const hasWayBack = (dialogue: Element) => {
    const buttons = [...dialogue.querySelectorAll('button')];
    const isForm = buttons.some(({ type }) => type === 'submit') && dialogue.querySelector('.mantine-Modal-close') !== null;
    return !isForm || buttons.some(({ textContent }) => textContent === 'Отмена' || textContent === 'Cancel');
  };
  const judgeClosed = (name: string) => {
    if ([...document.querySelectorAll('[role=dialog]')].some(isShown)) return;
    if (document.activeElement === null || document.activeElement === document.body)
      tellFault(`the focus is nowhere after the dialogue «${name}»`);
  };
  new MutationObserver((changes) => {
    for (const { addedNodes, removedNodes } of changes) {
      for (const dialogue of within(addedNodes)) setTimeout(() => judge(() => judgeOpened(dialogue)), LOOK_MS);
      for (const name of within(removedNodes).map(nameOf)) setTimeout(() => judge(() => judgeClosed(name)), LOOK_MS);
    }
  }).observe(document, { childList: true, subtree: true });
}
