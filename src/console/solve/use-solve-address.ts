import { useSearchParams } from 'wouter';

export const TABS = ['open', 'loads', 'prices', 'what-if', 'others', 'compare'] as const;
export type Tab = (typeof TABS)[number];

/** What is looked at stands in the address: which version, from which side, beside which other one. */
export function useSolveAddress() {
  const [parameters, setParameters] = useSearchParams();
  const tab = TABS.find((each) => each === parameters.get('tab')) ?? 'open';
  const look = (next: Readonly<Partial<Record<'version' | 'tab' | 'with', string>>>) =>
    setParameters(
      (before) => {
        for (const [name, value] of Object.entries(next)) before.set(name, value);
        return before;
      },
      { replace: true },
    );
  return { version: numberIn(parameters.get('version')), beside: numberIn(parameters.get('with')), tab, look };
}

function numberIn(text: string | null): number | undefined {
  return text === null || !/^\d+$/u.test(text) ? undefined : Number(text);
}
