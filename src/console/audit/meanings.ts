import { useQuery } from '@tanstack/react-query';
import { useSchools } from '../place/use-schools.js';
import { useNames } from '../roster/names.js';
import { useMay } from '../session/session.js';
import { everyUser } from '../users/every-user.js';
import { words as userWords } from '../users/words.js';
import { actors } from '../words/actors.js';
import { auditActions } from '../words/audit-actions.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

const MOST = 100;
const SHORTEST = 2;

/** The codes and identifiers whose words on the screen hold the text: the service keeps those, the reader knows these. */
export function useMeanings(): (text: string) => readonly string[] {
  const may = useMay();
  const names = useNames();
  const users = useQuery({ ...everyUser, enabled: may('users.manage') });
  const schools = useSchools({ enabled: may('schools.read') });
  const titles = [
    ...Object.entries<string>(useWords(auditActions)),
    ...Object.entries<string>(useWords(words).subjects),
    ...Object.entries<string>(useWords(userWords).roles),
    ...Object.entries<string>(useWords(actors)),
    ...names
      .everybody()
      .flatMap(({ id, code, fullName }) => [id, code].map((known) => [known, `${fullName} ${names.ofId(id)}`] as const)),
    ...(users.data ?? []).map(({ id, name }) => [id, name] as const),
    ...schools.map(({ id, shortName }) => [id, shortName] as const),
  ];
  return (text) => {
    const wanted = text.trim().toLowerCase();
    if (wanted.length < SHORTEST) return [];
    const found = titles.filter(([, title]) => title.toLowerCase().includes(wanted)).map(([code]) => code);
    return [...new Set(found)].slice(0, MOST);
  };
}
