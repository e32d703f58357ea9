import type { WorksScalesResponse } from '../service/index.js';
import { useWords } from '../words/language.js';
import { useSubjects } from '../words/subjects.js';
import { words } from './words.js';

export type Scale = WorksScalesResponse['items'][number];

/** «Математика, 5 класс», with the level where it is not the usual one. */
export function usePaperName() {
  const say = useWords(words);
  const subjects = useSubjects();
  return ({ subject, grade, level }: Pick<Scale, 'subject' | 'grade' | 'level'>) =>
    `${say.paperOf(subjects.title(subject), grade)}${level === 'basic' ? '' : `, ${say.levels[level]}`}`;
}
