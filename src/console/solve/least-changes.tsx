import { Text } from '@mantine/core';
import { useSchoolNames } from '../place/school-names.js';
import { useNames } from '../roster/names.js';
import { useFormats } from '../words/formats.js';
import { useLanguage, useWords } from '../words/language.js';
import { titleOf } from '../words/vocabulary.js';
import { useSubjects } from '../words/subjects.js';
import styles from './solve.module.css';
import type { AnswerTo } from './use-insight.js';
import { whyWords } from './why-words.js';

type Way = AnswerTo<'least-changes'>['places'][number]['ways'][number];
type Edit = Way['edits'][number];

/** The least changes that would fill a place, the easiest first. */
export function LeastChanges({ ways }: { readonly ways: readonly Way[] }) {
  const say = useWords(whyWords);
  const sentence = useWaySentence();
  if (ways.length === 0) return <Text size="sm">{say.noWay}</Text>;
  return (
    <>
      <Text size="sm" fw={600} mt={4}>
        {say.wouldDo}
      </Text>
      <ol className={styles['ways']}>
        {ways.map((way) => (
          <li key={way.person}>
            <Text size="sm">{sentence(way)}</Text>
          </li>
        ))}
      </ol>
    </>
  );
}

function useWaySentence(): (way: Way) => string {
  const say = useWords(whyWords);
  const names = useNames();
  const editSentence = useEditSentence();
  const { number } = useFormats();
  return ({ person, edits, added }) => {
    const price = say.costChange(added, number(Math.abs(added)));
    const [first] = edits;
    if (first === undefined) return say.dearer(names.of(person), price);
    const what = edits.map(editSentence).join(say.and);
    return first.kind === 'newcomer' ? `${what} (${price})` : `${names.of(person)}: ${what} (${price})`;
  };
}

function useEditSentence(): (edit: Edit) => string {
  const say = useWords(whyWords).edits;
  const names = useNames();
  const schoolName = useSchoolNames();
  const { title } = useSubjects();
  const { language } = useLanguage();
  const { shortDay } = useFormats();
  const span = ([from, to]: readonly [string, string]) => `${shortDay(from.slice(0, 10))}, ${from.slice(11)}–${to.slice(11)}`;
  return (edit) => {
    switch (edit.kind) {
      case 'time':
        return say.time(edit.minutes, span(edit.interval));
      case 'training':
        return say.training(shortDay(edit.day));
      case 'limit':
        return say.limit;
      case 'pair':
        return say.pair(edit.others.map((code) => names.of(code)).join(', '));
      case 'role':
        return say.role(titleOf('role', edit.role, language));
      case 'subject':
        return say.subject(title(edit.subject));
      case 'tie':
        return say.tie(schoolName(edit.place));
      case 'newcomer':
        return say.newcomer(titleOf('role', edit.role, language), schoolName(edit.place), span(edit.interval));
    }
  };
}
