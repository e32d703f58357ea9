import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Router } from 'wouter';
import { useWords } from '../words/language.js';
import { Confirm } from './confirm.js';
import { words } from './words.js';

interface Unsaved {
  /** Something on the screen has changes that are not saved, until what is answered is called. */
  readonly hold: () => () => void;
  /** Does what such changes would be lost by: at once if there are none. */
  readonly leave: (step: () => void) => void;
}

const UnsavedContext = createContext<Unsaved>({ hold: () => () => undefined, leave: (step) => step() });

/** Whoever leaves the screen with changes that are not saved is asked before. */
export function useUnsaved(isUnsaved: boolean): void {
  const { hold } = use(UnsavedContext);
  useEffect(() => (isUnsaved ? hold() : undefined), [isUnsaved, hold]);
}

export function useLeave(): Unsaved['leave'] {
  return use(UnsavedContext).leave;
}

/** The router of the console: a way out of a screen that would lose what is not saved asks first. */
export function AskingRouter({ base, children }: { readonly base: string; readonly children: ReactNode }) {
  const say = useWords(words).leave;
  const [held, count] = useState(0);
  const isUnsaved = held > 0;
  const [step, setStep] = useState<() => void>();
  const hold = useCallback(() => {
    count((before) => before + 1);
    return () => count((before) => Math.max(0, before - 1));
  }, []);
  const unsaved = useMemo<Unsaved>(
    () => ({ hold, leave: (wish) => (isUnsaved ? setStep(() => wish) : wish()) }),
    [hold, isUnsaved],
  );
  useBrowsersWays(isUnsaved, unsaved.leave);
  const goOn = () => {
    count(0);
    setStep(undefined);
    step?.();
  };
  return (
    <UnsavedContext value={unsaved}>
      <Router base={base} aroundNav={(navigate, to, options) => unsaved.leave(() => navigate(to, options))}>
        {children}
        {step !== undefined && (
          <Confirm title={say.title} ask={say.ask} doIt={say.doIt} isLoss onYes={goOn} onNo={() => setStep(undefined)} />
        )}
      </Router>
    </UnsavedContext>
  );
}

/** What keeps the arrows of the browser from a screen. */
let keep: ((event: PopStateEvent) => void) | undefined;
// Listeners of a window are told in the order in which they came: this one before the router's, which comes with the first screen.
addEventListener('popstate', (event) => keep?.(event));

/** The same for what the browser itself leaves by: its arrows, and the end of the page, where it asks in its own words. */
function useBrowsersWays(isUnsaved: boolean, leave: Unsaved['leave']): void {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const here = location.pathname + location.search;
    const askAtEnd = (event: BeforeUnloadEvent) => event.preventDefault();
    keep = (event) => {
      if (location.pathname + location.search === here) return;
      // The browser has gone already, unseen by the router: the screen is put on top of where it went, which is one step back then.
      event.stopImmediatePropagation();
      history.pushState(null, '', here);
      leave(() => history.back());
    };
    addEventListener('beforeunload', askAtEnd);
    return () => {
      keep = undefined;
      removeEventListener('beforeunload', askAtEnd);
    };
  }, [isUnsaved, leave]);
}
