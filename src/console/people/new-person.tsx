import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { DialogueButtons } from '../parts/dialogue-buttons.js';
import { FormDialogue } from '../parts/form-dialogue.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { peopleCreateMutation, type PeopleCreateData } from '../service/index.js';
import { useLanguage, useWords } from '../words/language.js';
import { choicesOf } from '../words/vocabulary.js';
import { words } from './words.js';

type Wish = PeopleCreateData['body'];

/** The least that makes a card; the rest is filled in on the card itself. */
export function NewPerson({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [, open] = useLocation();
  const [wish, setWish] = useState<Wish>({ code: '', fullName: '', category: 'teacher' });
  const create = useMutation({
    ...peopleCreateMutation(),
    onSuccess: ({ id }) => {
      void queries.invalidateQueries();
      open(`/people/${id}`);
    },
  });
  return (
    <FormDialogue
      onClose={onClose}
      title={say.add}
      centered
      isPending={create.isPending}
      onSend={() => create.mutate({ body: wish })}
    >
      {create.error !== null && <ProblemNotice error={create.error} />}
      <TextInput
        name="code"
        label={say.code}
        description={say.codeHint}
        required
        data-autofocus
        value={wish.code}
        onChange={(event) => setWish({ ...wish, code: event.currentTarget.value })}
      />
      <TextInput
        name="fullName"
        label={say.fullName}
        required
        value={wish.fullName}
        onChange={(event) => setWish({ ...wish, fullName: event.currentTarget.value })}
      />
      <NativeSelect
        name="category"
        label={say.category}
        value={wish.category}
        onChange={(event) => setWish({ ...wish, category: event.currentTarget.value as Wish['category'] })}
        data={choicesOf('category', language)}
      />
      <DialogueButtons onCancel={onClose} doIt={say.create} isPending={create.isPending} />
    </FormDialogue>
  );
}
