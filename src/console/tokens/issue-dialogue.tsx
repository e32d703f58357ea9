import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DayField } from '../parts/day-field.js';
import { DialogueButtons } from '../parts/dialogue-buttons.js';
import { FormDialogue } from '../parts/form-dialogue.js';
import { textsOf } from '../parts/form-text.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { accountsCreateTokenMutation, accountsListTokensQueryKey } from '../service/index.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

const ROLES = ['viewer', 'methodist', 'administrator'] as const;

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onIssued: (token: string) => void;
}

export function IssueDialogue({ isOpen, onClose, onIssued }: Props) {
  const say = useWords(words);
  const queries = useQueryClient();
  const [until, setUntil] = useState('');
  const issue = useMutation({
    ...accountsCreateTokenMutation(),
    onSuccess: async ({ token }) => {
      setUntil('');
      onClose();
      onIssued(token);
      await queries.invalidateQueries({ queryKey: accountsListTokensQueryKey() });
    },
  });
  const wishIn = (form: HTMLFormElement) => {
    const text = textsOf(form);
    const role = ROLES.find((one) => one === text('role')) ?? 'viewer';
    return { name: text('name'), role, expiresAt: until === '' ? null : `${until}T23:59:59Z` };
  };
  return (
    <FormDialogue
      opened={isOpen}
      onClose={onClose}
      title={say.issueTitle}
      centered
      isPending={issue.isPending}
      onSend={(sent) => issue.mutate({ body: wishIn(sent) })}
    >
      {issue.error !== null && <ProblemNotice error={issue.error} />}
      <TextInput label={say.name} name="name" maxLength={100} required data-autofocus />
      <NativeSelect label={say.role} name="role" data={ROLES.map((role) => ({ value: role, label: say.roles[role] }))} />
      <DayField name="expiresAt" label={say.expiresAt} description={say.untilHint} value={until} onChange={setUntil} />
      <DialogueButtons onCancel={onClose} doIt={say.issue} isPending={issue.isPending} />
    </FormDialogue>
  );
}
