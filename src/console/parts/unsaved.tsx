import { createContext, use, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Router } from 'wouter';
import { useWords } from '../words/language.js';
import { Confirm } from './confirm.js';
import { words } from './words.js';

interface Unsaved {
  /** Whether the open screen has changes that are not saved. */
  readonly tell: (isUnsaved: boolean) => void;
  /** Does what such changes would be lost by: at once if there are none. */
  readonly leave: (step: () => void) => void;
}

const UnsavedContext = createContext<Unsaved>({ tell: () => undefined, leave: (step) => step() });

/** Whoever leaves the screen with changes that are not saved is asked before. */
export function useUnsaved(isUnsaved: boolean): void {
  const { tell } = use(UnsavedContext);
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    tell(true);
    addEventListener('beforeunload', ask);
    return () => {
      tell(false);
      removeEventListener('beforeunload', ask);
    };
  }, [isUnsaved, tell]);
}

export function useLeave(): Unsaved['leave'] {
  return use(UnsavedContext).leave;
}

/** The router of the console: a link that would lose what is not saved asks first. */
export function AskingRouter({ base, children }: { readonly base: string; readonly children: ReactNode }) {
  const say = useWords(words).leave;
  const isUnsaved = useRef(false);
  const [step, setStep] = useState<() => void>();
  const unsaved = useMemo<Unsaved>(
    () => ({
      tell: (is) => void (isUnsaved.current = is),
      leave: (wish) => (isUnsaved.current ? setStep(() => wish) : wish()),
    }),
    [],
  );
  const goOn = () => {
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
