import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { AskingForm } from '../parts/asking-form.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { markingRoundsSearchMutation, type MarkingRoundsWorksResponse } from '../service/index.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

interface Props {
  readonly roundId: string;
  readonly works: readonly MarkingRoundsWorksResponse['items'][number][];
}

/** Records that a work is not found, or found after all; nothing takes its place. */
export function SearchForm({ roundId, works }: Props) {
  const say = useWords(words).search;
  const queries = useQueryClient();
  const [code, setCode] = useState('');
  const [reason, setReason] = useState('');
  const record = useMutation({
    ...markingRoundsSearchMutation(),
    onSuccess: () => {
      notifications.show({ message: say.done });
      setCode('');
      setReason('');
      return queries.invalidateQueries();
    },
  });
  const work = works.find(({ recheckCode }) => recheckCode === code.trim());
  const isFound = work?.state === 'missing';
  return (
    <details className="no-print">
      <summary>{say.title}</summary>
      <AskingForm
        sending={record}
        onSend={() => {
          if (work !== undefined) record.mutate({ path: { id: roundId }, body: { work: work.work, isFound, reason } });
        }}
      >
        <Stack gap="sm" maw="40rem" mt="xs">
          <Text size="sm">{say.lead}</Text>
          {record.error !== null && <ProblemNotice error={record.error} />}
          <TextInput
            name="work"
            label={say.code}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            error={code !== '' && work === undefined ? say.unknown : undefined}
            inputMode="numeric"
            required
          />
          <TextInput
            name="reason"
            label={say.reason}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            minLength={3}
            maxLength={1000}
            required
          />
          <Group>
            <Button type="submit" variant="default" loading={record.isPending} disabled={work === undefined}>
              {isFound ? say.found : say.missing}
            </Button>
          </Group>
        </Stack>
      </AskingForm>
    </details>
  );
}
