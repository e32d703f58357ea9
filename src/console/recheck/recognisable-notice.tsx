import { Alert } from '@mantine/core';
import { useWords } from '../words/language.js';
import { useSubjects } from '../words/subjects.js';
import { words } from './words.js';

interface Props {
  readonly kinds: readonly { readonly school: string; readonly subject: string; readonly grade: number; readonly works: number }[];
}

/** Where all works of a subject and grade are of one school, so that no code hides it from the experts. */
export function RecognisableNotice({ kinds }: Props) {
  const say = useWords(words);
  const subjects = useSubjects();
  if (kinds.length === 0) return null;
  const named = kinds.map(({ school, subject, grade, works }) =>
    say.recognisableKind(subjects.title(subject), grade, school, works),
  );
  return <Alert color="orange">{say.recognisable(named.join('; '))}</Alert>;
}
