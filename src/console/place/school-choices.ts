import { useQuery } from '@tanstack/react-query';
import { schoolsListOptions } from '../service/index.js';

export interface SchoolChoice {
  readonly value: string;
  readonly label: string;
}

const MOST_SCHOOLS = 500;

/** The schools of the municipality for a choice, by name with its numbers in order; none until they are read. */
export function useSchoolChoices(): readonly SchoolChoice[] {
  const { data } = useQuery(schoolsListOptions({ query: { limit: MOST_SCHOOLS } }));
  return (data?.items ?? []).map(({ id, shortName }) => ({ value: id, label: shortName })).toSorted(byLabel);
}

/** Школа № 9 before Школа № 10. */
export function byLabel(one: SchoolChoice, other: SchoolChoice): number {
  return one.label.localeCompare(other.label, 'ru', { numeric: true });
}
