import type { DemoMunicipality } from './rows.js';

const SCHOOL = 'edu590108';
const GRADE = 8;
const SCIENCES: ReadonlySet<string> = new Set(['geography', 'biology', 'physics', 'informatics', 'chemistry']);

/** Splits the municipality into what is known before the campaign and the random subject that one flagged school learns of a week ahead. */
export function lateSubject({ sittings, gradingBlocks, ...rest }: DemoMunicipality): {
  readonly known: DemoMunicipality;
  readonly late: Pick<DemoMunicipality, 'sittings' | 'gradingBlocks'>;
} {
  const isLate = ({ login, grade, subject }: { readonly login: string; readonly grade: number; readonly subject: string }) =>
    login === SCHOOL && grade === GRADE && SCIENCES.has(subject);
  return {
    known: {
      ...rest,
      sittings: sittings.filter((sitting) => !isLate(sitting)),
      gradingBlocks: gradingBlocks.filter((block) => !isLate(block)),
    },
    late: { sittings: sittings.filter(isLate), gradingBlocks: gradingBlocks.filter(isLate) },
  };
}
