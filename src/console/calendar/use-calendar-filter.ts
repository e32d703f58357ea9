import { useSearchParams } from 'wouter';

export interface CalendarFilter {
  readonly date: string;
  readonly schoolId: string;
  readonly grade: string;
  readonly subject: string;
  readonly withProblems: string;
}

/** The selection stands in the address, so that it can be sent and found again. */
export function useCalendarFilter() {
  const [parameters, setParameters] = useSearchParams();
  const of = (name: keyof CalendarFilter) => parameters.get(name) ?? '';
  const filter: CalendarFilter = {
    date: of('date'),
    schoolId: of('schoolId'),
    grade: of('grade'),
    subject: of('subject'),
    withProblems: of('withProblems'),
  };
  const change = (name: keyof CalendarFilter, value: string) =>
    setParameters(
      (before) => {
        if (value === '') before.delete(name);
        else before.set(name, value);
        return before;
      },
      { replace: true },
    );
  return { filter, change };
}
