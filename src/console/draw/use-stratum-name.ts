import { useSchools } from '../place/use-schools.js';
import { useWords } from '../words/language.js';
import { useSubjects } from '../words/subjects.js';
import { words } from './words.js';

/** `edu860003 5-2 mathematics`, the bytes that are drawn from, as people read it: `СОШ № 3 · 5-2 · Математика`; `group-1 …` is `группа 1`. */
export function useStratumName(): (name: string) => string {
  const say = useWords(words);
  const subjects = useSubjects();
  const schools = new Map(useSchools().map(({ login, shortName }) => [login, shortName]));
  const groupName = (part: string): string | undefined => {
    const number = /^group-(\d+)$/u.exec(part)?.[1];
    return number === undefined ? undefined : say.group(number);
  };
  return (name) =>
    name
      .split(' ')
      .map((part) => schools.get(part) ?? groupName(part) ?? subjects.title(part))
      .join(' · ');
}
