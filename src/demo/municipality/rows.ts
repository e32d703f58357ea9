import type { SubjectCode } from '../../campaigns/subjects.js';

/** The rows of the demonstration workbook, sheet by sheet, in the order in which a methodical centre fills them in. */
export interface DemoSchool {
  readonly login: string;
  readonly name: string;
  readonly shortName: string;
  readonly address: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly district: string;
  /** The level of risk in the year before the campaign and in its year. */
  readonly risk: readonly [lastYear: number, thisYear: number];
}

export interface DemoSitting {
  readonly login: string;
  readonly grade: number;
  readonly letter: string;
  readonly ordinal: number;
  readonly subject: SubjectCode;
  readonly level: 'basic' | 'advanced';
  readonly part: number;
  readonly date: string;
  readonly lesson: number;
  readonly start: string;
  readonly end: string;
  readonly room: string;
  readonly pupils: number;
  readonly form: 'paper' | 'computer';
  readonly required: number;
}

export interface DemoGradingBlock {
  readonly login: string;
  readonly grade: number;
  readonly subject: SubjectCode;
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly room: string;
  readonly required: number;
}

export type DemoCategory = 'authority' | 'methodist' | 'teacher' | 'parent' | 'public' | 'college' | 'student';

export interface DemoPerson {
  readonly code: string;
  readonly fullName: string;
  readonly category: DemoCategory;
  readonly address: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly phone: string;
  readonly email: string;
  readonly bornOn: string;
  readonly subjects: readonly SubjectCode[];
  readonly trainedOn: string | null;
  readonly consentedOn: string | null;
  readonly perDay: number;
  readonly perWeek: number;
  readonly total: number;
}

export interface DemoTie {
  readonly person: string;
  /** A school's login or, for two people who never serve together, another person's code. */
  readonly other: string;
  readonly kind: 'employment' | 'child' | 'relative' | 'former' | 'declared' | 'ban' | 'apart';
  readonly note: string;
}

export interface DemoAvailability {
  readonly person: string;
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly answer: 'yes' | 'if_needed' | 'no';
}

export interface DemoPastService {
  readonly person: string;
  readonly login: string;
  readonly year: number;
}

export interface DemoMunicipality {
  readonly name: string;
  readonly timeZone: string;
  readonly schools: readonly DemoSchool[];
  readonly sittings: readonly DemoSitting[];
  readonly gradingBlocks: readonly DemoGradingBlock[];
  readonly people: readonly DemoPerson[];
  readonly ties: readonly DemoTie[];
  readonly availability: readonly DemoAvailability[];
  readonly pastServices: readonly DemoPastService[];
}
