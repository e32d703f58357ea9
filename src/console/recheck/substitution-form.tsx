import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { AskingForm } from '../parts/asking-form.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { markingRoundsSubstituteMutation } from '../service/index.js';
import { useWords } from '../words/language.js';
import { SubstitutionOutcome } from './substitution-outcome.js';
import type { Pack } from './use-packs.js';
import { words } from './words.js';

interface Props {
  readonly allocationId: string;
  readonly packs: readonly Pack[];
}

/** An expert cannot go on: others take over what is not marked yet; to whom is computed. */
export function SubstitutionForm({ allocationId, packs }: Props) {
  const say = useWords(words).substitution;
  const queries = useQueryClient();
  const [personId, setPerson] = useState('');
  const [reason, setReason] = useState('');
  const substitute = useMutation({ ...markingRoundsSubstituteMutation(), onSuccess: () => queries.invalidateQueries() });
  return (
    <details className="no-print">
      <summary>{say.title}</summary>
      <AskingForm
        sending={substitute}
        onSend={() => {
          substitute.mutate({ path: { id: allocationId }, body: { personId, reason } });
        }}
      >
        <Stack gap="sm" maw="40rem" mt="xs">
          <Text size="sm">{say.lead}</Text>
          {substitute.error !== null && <ProblemNotice error={substitute.error} />}
          <NativeSelect
            name="personId"
            label={say.whom}
            value={personId}
            onChange={(event) => setPerson(event.currentTarget.value)}
            required
            data={[{ value: '', label: '' }, ...packs.map(({ personId: value, code }) => ({ value, label: code }))]}
          />
          <TextInput
            name="reason"
            label={say.reason}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            required
            minLength={3}
            maxLength={1000}
          />
          <Group>
            <Button type="submit" variant="default" loading={substitute.isPending}>
              {say.doIt}
            </Button>
          </Group>
          {substitute.data !== undefined && <SubstitutionOutcome outcome={substitute.data} />}
        </Stack>
      </AskingForm>
    </details>
  );
}
