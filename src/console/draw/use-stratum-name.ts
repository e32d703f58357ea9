import { useSchools } from '../place/use-schools.js';
import { useSubjects } from '../words/subjects.js';

/** `edu860003 5-2 mathematics`, the bytes that are drawn from, as people read it: `СОШ № 3 · 5-2 · Математика`. */
export function useStratumName(): (name: string) => string {
  const subjects = useSubjects();
  const schools = new Map(useSchools().map(({ login, shortName }) => [login, shortName]));
  return (name) =>
    name
      .split(' ')
      .map((part) => schools.get(part) ?? subjects.title(part))
      .join(' · ');
}
