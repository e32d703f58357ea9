/** What a file leaves unsaid, because everybody in the office knows it. */
export interface Background {
  /** The year in which the school year of the campaign begins; null: not known. */
  readonly schoolYear: number | null;
  readonly schools: readonly NamedSchool[];
}

export interface NamedSchool {
  readonly login: string;
  /** Full and short. */
  readonly names: readonly string[];
}

export const NO_BACKGROUND: Background = { schoolYear: null, schools: [] };

const FIRST_MONTH = 9;

/** The year in which the school year of a day begins. */
export function schoolYearOf(day: string): number {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month >= FIRST_MONTH ? year : year - 1;
}

/** The year of a month in a school year. */
export function yearOfMonth(schoolYear: number, month: number): number {
  return month >= FIRST_MONTH ? schoolYear : schoolYear + 1;
}
