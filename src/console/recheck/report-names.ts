import { useQuery } from '@tanstack/react-query';
import { schoolsListOptions, type MarkingRoundsReportResponse } from '../service/index.js';
import { useSubjects } from '../words/subjects.js';

export type Report = MarkingRoundsReportResponse;
export type ReportGroup = Report['groups'][number];

const MOST_SCHOOLS = 500;

/** A report knows schools by their ids: here is what they are called. */
export function useReportNames() {
  const subjects = useSubjects();
  const { data } = useQuery(schoolsListOptions({ query: { limit: MOST_SCHOOLS } }));
  const schools = new Map(data?.items.map(({ id, shortName }) => [id, shortName]));
  const school = (id: string | null) => (id === null ? '' : (schools.get(id) ?? id));
  const subject = (code: string | null) => (code === null ? '' : subjects.title(code));
  const pair = (of: { readonly school: string | null; readonly subject: string | null }) =>
    `${school(of.school)}, ${subject(of.subject)}`;
  return { school, subject, pair };
}
