import { NativeSelect, SimpleGrid } from '@mantine/core';
import type { WorksAddScaleData } from '../service/index.js';
import { useWords } from '../words/language.js';
import { useSubjects, type Subject } from '../words/subjects.js';
import { words } from './words.js';

const GRADES = ['4', '5', '6', '7', '8', '10', '11'];
const LEVELS = ['basic', 'advanced'] as const;

/** Which paper is described. */
export type Paper = Required<Pick<WorksAddScaleData['body'], 'grade' | 'subject' | 'level'>>;

interface Props {
  readonly paper: Paper;
  readonly onChange: (paper: Paper) => void;
}

export function PaperFields({ paper, onChange }: Props) {
  const say = useWords(words);
  const subjects = useSubjects();
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }}>
      <NativeSelect
        name="grade"
        label={say.grade}
        value={String(paper.grade)}
        onChange={(event) => onChange({ ...paper, grade: Number(event.currentTarget.value) })}
        data={GRADES}
      />
      <NativeSelect
        name="subject"
        label={say.subject}
        value={paper.subject}
        onChange={(event) => onChange({ ...paper, subject: event.currentTarget.value as Subject })}
        data={subjects.choices}
      />
      <NativeSelect
        name="level"
        label={say.level}
        value={paper.level}
        onChange={(event) => onChange({ ...paper, level: event.currentTarget.value as Paper['level'] })}
        data={LEVELS.map((value) => ({ value, label: say.levels[value] }))}
      />
    </SimpleGrid>
  );
}
