import { NativeSelect, NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import { ClockField } from '../parts/clock-field.js';
import { DayField } from '../parts/day-field.js';
import { useWords } from '../words/language.js';
import type { SittingDraft } from './sitting-draft.js';
import { sittingWords } from './words.js';

interface Props {
  readonly draft: SittingDraft;
  readonly onChange: (draft: SittingDraft) => void;
  /** Nothing to be filled in stands before them. */
  readonly isFirst: boolean;
}

type TextField = 'room' | 'organiser' | 'subjectTeacher';

/** When, where and with whom. */
export function SittingFields({ draft, onChange, isFirst }: Props) {
  const say = useWords(sittingWords);
  const text = (field: TextField) => (
    <TextInput
      name={field}
      label={say[field]}
      value={draft[field]}
      onChange={(event) => onChange({ ...draft, [field]: event.currentTarget.value })}
    />
  );
  const clock = (field: 'startsAt' | 'endsAt') => (
    <ClockField
      name={field}
      label={say[field]}
      value={draft[field]}
      onChange={(next) => onChange({ ...draft, [field]: next })}
      required
    />
  );
  const number = (field: 'lesson' | 'pupils', most: number) => (
    <NumberInput
      name={field}
      label={say[field]}
      min={0}
      max={most}
      value={draft[field] ?? ''}
      onChange={(value) => onChange({ ...draft, [field]: typeof value === 'number' ? value : null })}
    />
  );
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <DayField
          name="date"
          label={say.date}
          value={draft.date}
          onChange={(date) => onChange({ ...draft, date })}
          required
          isFirst={isFirst}
        />
        {clock('startsAt')}
        {clock('endsAt')}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 2, xs: 3 }}>
        {number('lesson', 14)}
        {text('room')}
        {number('pupils', 500)}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NativeSelect
          name="form"
          label={say.form}
          value={draft.form}
          onChange={(event) => onChange({ ...draft, form: event.currentTarget.value as SittingDraft['form'] })}
          data={Object.entries(say.forms).map(([value, label]) => ({ value, label }))}
        />
        <NumberInput
          name="required"
          label={say.required}
          min={0}
          max={20}
          value={draft.required}
          onChange={(value) => onChange({ ...draft, required: typeof value === 'number' ? value : 0 })}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {text('organiser')}
        {text('subjectTeacher')}
      </SimpleGrid>
    </>
  );
}
