import { Autocomplete, NativeSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { DialogueButtons } from '../parts/dialogue-buttons.js';
import { FormDialogue } from '../parts/form-dialogue.js';
import { textsOf } from '../parts/form-text.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import type { MeasuresAddData, RoadmapsGetResponse } from '../service/index.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

export type Measure = RoadmapsGetResponse['measures'][number];
export type WrittenMeasure = Required<MeasuresAddData['body']>;

interface Props {
  readonly title: string;
  /** What stands there before; a new measure has nothing. */
  readonly measure?: Measure;
  readonly sections: readonly string[];
  readonly error: unknown;
  readonly isPending: boolean;
  readonly onWritten: (measure: WrittenMeasure) => void;
  readonly onCancel: () => void;
  /** What else can be done with it. */
  readonly children?: ReactNode;
  readonly below?: ReactNode;
}

/** A measure as a document would have it; the days are read from the words of the deadline. */
export function MeasureForm({ title, measure, sections, error, isPending, onWritten, onCancel, children, below }: Props) {
  const say = useWords(words);
  return (
    <FormDialogue title={title} size="lg" onClose={onCancel} onSend={(form) => onWritten(written(form))} isPending={isPending}>
      {error !== null && <ProblemNotice error={error} />}
      <Textarea
        name="text"
        label={say.measure}
        required
        autosize
        minRows={2}
        maxLength={5000}
        defaultValue={measure?.text}
        data-autofocus
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput name="number" label={say.number} maxLength={20} defaultValue={measure?.number ?? ''} />
        <Autocomplete
          comboboxProps={{ withinPortal: false }}
          name="section"
          label={say.section}
          description={say.sectionHint}
          maxLength={500}
          data={[...sections]}
          defaultValue={measure?.section ?? ''}
        />
      </SimpleGrid>
      <TextInput
        name="deadline"
        label={say.deadlineAsWritten}
        description={say.deadlineHint}
        maxLength={500}
        defaultValue={measure?.deadlineText}
      />
      <Textarea
        name="responsible"
        label={say.responsible}
        description={say.responsibleHint}
        autosize
        minRows={2}
        defaultValue={measure?.responsible.join('\n')}
      />
      <Textarea name="result" label={say.result} autosize maxLength={5000} defaultValue={measure?.result ?? ''} />
      <NativeSelect
        name="closesOn"
        label={say.closes}
        defaultValue={measure?.closesOn ?? ''}
        data={[{ value: '', label: say.closesNever }, ...CLOSING.map((value) => ({ value, label: say.closesOn[value] }))]}
      />
      <DialogueButtons onCancel={onCancel} doIt={say.save} isPending={isPending}>
        {children}
      </DialogueButtons>
      {below}
    </FormDialogue>
  );
}

const CLOSING = ['roster-published', 'draw-made'] as const;

function written(form: HTMLFormElement): WrittenMeasure {
  const text = textsOf(form);
  const closesOn = CLOSING.find((event) => event === text('closesOn')) ?? null;
  const responsible = text('responsible')
    .split('\n')
    .map((line) => line.trim());
  return {
    number: text('number') || null,
    section: text('section') || null,
    text: text('text'),
    deadlineText: text('deadline'),
    responsible: responsible.filter((line) => line !== ''),
    result: text('result') || null,
    closesOn,
  };
}
