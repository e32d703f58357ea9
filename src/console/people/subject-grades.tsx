import { Chip, Group, Input, Stack } from '@mantine/core';
import { useWords } from '../words/language.js';
import { useSubjects } from '../words/subjects.js';
import { cardWords } from './card-words.js';
import type { Card } from './card.js';

const GRADES = [4, 5, 6, 7, 8, 9, 10, 11];

interface Props {
  readonly subjects: readonly string[];
  readonly value: Card['subjectGrades'];
  readonly onChange: (value: Card['subjectGrades']) => void;
}

/** The grades that an expert can mark in each of their subjects; none chosen means all. */
export function SubjectGradesFields({ subjects, value, onChange }: Props) {
  const { fields, hints } = useWords(cardWords);
  const { title } = useSubjects();
  const choose = (subject: string, grades: readonly string[]) => {
    const { [subject]: _before, ...others } = value;
    onChange(grades.length === 0 ? others : { ...others, [subject]: grades.map(Number).toSorted((a, b) => a - b) });
  };
  return (
    <Input.Wrapper label={fields.subjectGrades} description={hints.subjectGrades} labelElement="div" mt="sm">
      <Stack gap="xs" mt={4}>
        {subjects.map((subject) => (
          <Chip.Group
            key={subject}
            multiple
            value={(value[subject] ?? []).map(String)}
            onChange={(grades) => choose(subject, grades)}
          >
            <Group gap={6} role="group" aria-label={`${fields.subjectGrades}: ${title(subject)}`}>
              {title(subject)}
              {GRADES.map((grade) => (
                <Chip key={grade} value={String(grade)} size="sm" variant="outline">
                  {grade}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        ))}
      </Stack>
    </Input.Wrapper>
  );
}
