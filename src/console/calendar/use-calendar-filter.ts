import { useAddressFilter } from '../parts/use-address-filter.js';

const NAMES = ['date', 'schoolId', 'grade', 'subject', 'withProblems'] as const;

/** What the calendar shows; an empty value leaves nothing out. */
export type CalendarFilter = Readonly<Record<(typeof NAMES)[number], string>>;

const EVERYTHING: CalendarFilter = { date: '', schoolId: '', grade: '', subject: '', withProblems: '' };

export function useCalendarFilter() {
  const { named, change } = useAddressFilter(NAMES);
  return { filter: { ...EVERYTHING, ...named }, change };
}
