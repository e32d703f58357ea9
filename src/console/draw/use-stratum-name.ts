import { useQuery } from '@tanstack/react-query';
import { schoolsListOptions } from '../service/index.js';
import { useSubjects } from '../words/subjects.js';

const MOST_SCHOOLS = 500;

/** `edu860003 5-2 mathematics`, the bytes that are drawn from, as people read it: `СОШ № 3 · 5-2 · Математика`. */
export function useStratumName(): (name: string) => string {
  const subjects = useSubjects();
  const { data } = useQuery(schoolsListOptions({ query: { limit: MOST_SCHOOLS } }));
  const schools = new Map(data?.items.map(({ login, shortName }) => [login, shortName]));
  return (name) =>
    name
      .split(' ')
      .map((part) => schools.get(part) ?? subjects.title(part))
      .join(' · ');
}
