import { useMemo } from 'react';
import type { Names } from '../roster/names.js';
import { useFormats } from '../words/formats.js';
import { useLanguage, useWords } from '../words/language.js';
import type { Board, Row } from './board-model.js';
import { words } from './words.js';

/** How the board calls schools, subjects and people in the language of the screen. */
export function useBoardNames(board: Board, names: Names) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { day, shortDay } = useFormats();
  const { schools, subjects, people } = board;
  return useMemo(() => {
    const nameOf = new Map(schools.map(({ login, name }) => [login, name]));
    const schoolName = (login: string) => nameOf.get(login) ?? login;
    const whatOf = ({ classLabel, subject, phase, room }: Row) =>
      [
        classLabel,
        subject === null ? null : (subjects[subject]?.[language] ?? subject),
        phase === 'grading' ? say.grading : null,
        room === null ? null : say.room(room),
      ]
        .filter((part) => part !== null && part !== '')
        .join(' · ');
    const places = new WeakMap<Row, string>();
    const whereOf = (row: Row) => {
      const known = places.get(row) ?? [schoolName(row.school), day(row.date), `${row.start}–${row.end}`, whatOf(row)].join(', ');
      places.set(row, known);
      return known;
    };
    const codes = [...people.map(({ code }) => [code, names.of(code)] as const), ...nameOf];
    const named = (sentence: Readonly<Record<'ru' | 'en', string>>) =>
      codes.reduce(
        (text, [code, name]) => (text.includes(code) ? text.replaceAll(code, name) : text),
        sentence[language].replaceAll(/\b\d{4}-\d\d-\d\d\b/gu, shortDay),
      );
    const textOf = (row: Row) =>
      [schoolName(row.school), row.school, whatOf(row), ...row.people.map(({ person }) => `${person} ${names.of(person)}`)].join(
        ' ',
      );
    return { schoolName, whatOf, whereOf, named, textOf };
  }, [schools, subjects, people, names, language, say, day, shortDay]);
}
