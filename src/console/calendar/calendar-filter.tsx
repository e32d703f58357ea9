import { Checkbox, Group, NativeSelect } from '@mantine/core';
import { FoldedFilter } from '../parts/folded-filter.js';
import { useSchoolChoices } from '../place/school-choices.js';
import type { CalendarDaysResponse } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useLanguage, useWords } from '../words/language.js';
import { choicesOf } from '../words/vocabulary.js';
import type { CalendarFilter as Filter } from './use-calendar-filter.js';
import { words } from './words.js';

const GRADES = [4, 5, 6, 7, 8, 10, 11].map(String);

interface Props {
  readonly days: CalendarDaysResponse['days'];
  readonly filter: Filter;
  readonly onChange: (name: keyof Filter, value: string) => void;
}

type Choices = readonly { readonly value: string; readonly label: string }[];

export function CalendarFilter({ days, filter, onChange }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { day } = useFormats();
  const schools = useSchoolChoices();
  const choice = (name: keyof Filter, label: string, all: string, data: Choices) => (
    <NativeSelect
      label={label}
      value={filter[name]}
      onChange={(event) => onChange(name, event.currentTarget.value)}
      data={[{ value: '', label: all }, ...data]}
    />
  );
  return (
    <Group align="end" gap="sm" className="no-print" role="group" aria-label={say.filter}>
      <FoldedFilter chosen={Object.values(filter).filter((value) => value !== '').length}>
        {choice(
          'date',
          say.day,
          say.everyDay,
          days.map(({ date }) => ({ value: date, label: day(date) })),
        )}
        {choice('schoolId', say.school, say.everySchool, schools)}
        {choice(
          'grade',
          say.grade,
          say.everyGrade,
          GRADES.map((grade) => ({ value: grade, label: grade })),
        )}
        {choice('subject', say.subject, say.everySubject, choicesOf('subject', language))}
        <Checkbox
          label={say.problemsOnly}
          mb={8}
          checked={filter.withProblems === 'true'}
          onChange={(event) => onChange('withProblems', event.currentTarget.checked ? 'true' : '')}
        />
      </FoldedFilter>
    </Group>
  );
}
