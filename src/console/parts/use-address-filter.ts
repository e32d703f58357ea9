import { useSearchParams } from 'wouter';

/** A filter that stands in the address: going back finds it again, and it can be sent to a colleague. An empty value is no filter. */
export function useAddressFilter<Name extends string>(names: readonly Name[]) {
  const [parameters, setParameters] = useSearchParams();
  const named = names.flatMap((name) => (parameters.has(name) ? [[name, parameters.get(name)] as const] : []));
  const change = (name: Name, value: string) =>
    setParameters(
      (before) => {
        if (value === '') before.delete(name);
        else before.set(name, value);
        return before;
      },
      { replace: true },
    );
  return { named: Object.fromEntries(named) as Partial<Record<Name, string>>, change, forget: () => setParameters({}) };
}
