import { NativeSelect, NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DayField } from '../parts/day-field.js';
import { DialogueButtons } from '../parts/dialogue-buttons.js';
import { FormDialogue } from '../parts/form-dialogue.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { tiesDeclareMutation, tiesListQueryKey, type TiesDeclareData } from '../service/index.js';
import { useLanguage, useWords } from '../words/language.js';
import { choicesOf } from '../words/vocabulary.js';
import type { SchoolChoice } from '../place/school-choices.js';
import { tieWords } from './tab-words.js';

type Wish = TiesDeclareData['body'];

interface Props {
  readonly personId: string;
  readonly schools: readonly SchoolChoice[];
  readonly onClose: () => void;
}

export function NewTie({ personId, schools, onClose }: Props) {
  const say = useWords(tieWords);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [wish, setWish] = useState<Wish>({ schoolId: '', kind: 'declared', scope: 'school' });
  const change = (part: Partial<Wish>) => setWish({ ...wish, ...part });
  const declare = useMutation({
    ...tiesDeclareMutation(),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: tiesListQueryKey({ path: { id: personId } }) });
      notifications.show({ message: say.declared });
      onClose();
    },
  });
  const isPart = wish.scope !== 'school';
  const day = (name: 'since' | 'until') => (
    <DayField
      name={name}
      label={say[name]}
      value={wish[name] ?? ''}
      onChange={(given) => change({ [name]: given === '' ? null : given })}
    />
  );
  return (
    <FormDialogue
      onClose={onClose}
      title={say.declare}
      centered
      isPending={declare.isPending}
      onSend={() => declare.mutate({ path: { id: personId }, body: wish })}
    >
      {declare.error !== null && <ProblemNotice error={declare.error} />}
      <NativeSelect
        name="schoolId"
        label={say.school}
        required
        data-autofocus
        value={wish.schoolId}
        onChange={(event) => change({ schoolId: event.currentTarget.value })}
        data={[{ value: '', label: say.choose }, ...schools]}
      />
      <NativeSelect
        name="kind"
        label={say.kind}
        value={wish.kind}
        onChange={(event) => change({ kind: event.currentTarget.value as Wish['kind'] })}
        data={choicesOf('tie', language)}
      />
      <NativeSelect
        name="scope"
        label={say.scope}
        value={wish.scope}
        onChange={(event) => change({ scope: event.currentTarget.value as Wish['scope'] })}
        data={choicesOf('scope', language)}
      />
      {isPart && (
        <SimpleGrid cols={2}>
          <NumberInput
            name="grade"
            label={say.grade}
            required
            min={1}
            max={11}
            value={wish.grade ?? ''}
            onChange={(grade) => change({ grade: typeof grade === 'number' ? grade : null })}
          />
          {wish.scope === 'class' && (
            <TextInput
              name="letter"
              label={say.letter}
              value={wish.letter ?? ''}
              onChange={(event) => change({ letter: event.currentTarget.value === '' ? null : event.currentTarget.value })}
            />
          )}
        </SimpleGrid>
      )}
      <SimpleGrid cols={2}>
        {day('since')}
        {day('until')}
      </SimpleGrid>
      <TextInput
        name="note"
        label={say.note}
        value={wish.note ?? ''}
        onChange={(event) => change({ note: event.currentTarget.value === '' ? null : event.currentTarget.value })}
      />
      <DialogueButtons onCancel={onClose} doIt={say.declare} isPending={declare.isPending} />
    </FormDialogue>
  );
}
