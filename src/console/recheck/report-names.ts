import { useSchools } from '../place/use-schools.js';
import type { MarkingRoundsReportResponse } from '../service/index.js';
import { useSubjects } from '../words/subjects.js';

export type Report = MarkingRoundsReportResponse;
export type ReportGroup = Report['groups'][number];

/** In place of a school’s name until the names are read: an id tells nobody anything. */
const UNREAD = '…';

/** A report knows schools by their ids: here is what they are called. */
export function useReportNames() {
  const subjects = useSubjects();
  const schools = new Map(useSchools().map(({ id, shortName }) => [id, shortName]));
  const school = (id: string | null) => (id === null ? '' : (schools.get(id) ?? UNREAD));
  const subject = (code: string | null) => (code === null ? '' : subjects.title(code));
  const pair = (of: { readonly school: string | null; readonly subject: string | null }) =>
    `${school(of.school)}, ${subject(of.subject)}`;
  return { school, subject, pair };
}
