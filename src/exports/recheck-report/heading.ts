import type { RecheckReport } from '../../engine/index.js';

/** What the report says of itself, and how it names what the engine knows by ids. */
export interface ReportHeading {
  readonly municipality: string;
  readonly campaign: string;
  /** «Выборочная перепроверка (R4)». */
  readonly procedure: string;
  /** The targeted list whose works were checked: «Школы риска» (все работы отмеченных школ). Null: there is none. */
  readonly list: string | null;
  readonly madeOn: string;
  readonly schoolName: (id: string) => string;
  readonly subjectName: (id: string) => string;
}

/** The ids of all schools that a report calls by name: a school may be in it with works beside the sample only. */
export function schoolsNamed({ groups, recognisable }: Pick<RecheckReport, 'groups' | 'recognisable'>): readonly string[] {
  return [...new Set([...groups, ...recognisable].flatMap(({ school }) => school ?? []))];
}

/** The sentence that stands on every report: what its figures are and what they are not. */
export const CAVEAT =
  'Отмеченное ниже – возможный признак, который требует анализа, а не вывод о нарушении. Отчёт не сравнивает школы между собой и не служит рейтингом; группы, где проверено меньше 10 работ, показаны без чисел.';
