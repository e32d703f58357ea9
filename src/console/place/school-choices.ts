import { useSchools } from './use-schools.js';

export interface SchoolChoice {
  readonly value: string;
  readonly label: string;
}

/** The schools of the municipality for a choice, by name with its numbers in order; none until they are read. */
export function useSchoolChoices(): readonly SchoolChoice[] {
  return useSchools()
    .map(({ id, shortName }) => ({ value: id, label: shortName }))
    .toSorted(byLabel);
}

/** Школа № 9 before Школа № 10. */
export function byLabel(one: SchoolChoice, other: SchoolChoice): number {
  return one.label.localeCompare(other.label, 'ru', { numeric: true });
}
