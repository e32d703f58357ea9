import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { AskingForm } from '../parts/asking-form.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { drawsDeclareVoidMutation } from '../service/index.js';
import { useWords } from '../words/language.js';
import { useDrawStep } from './use-draw-step.js';
import { words } from './words.js';

/** Voids a draw for everybody to see; offered only before the randomness exists. */
export function VoidForm({ drawId }: { readonly drawId: string }) {
  const say = useWords(words);
  const [reason, setReason] = useState('');
  const declare = useMutation({ ...drawsDeclareVoidMutation(), ...useDrawStep(drawId) });
  return (
    <details className="no-print">
      <summary>{say.voiding}</summary>
      <AskingForm
        sending={declare}
        onSend={() => {
          declare.mutate({ path: { id: drawId }, body: { reason } });
        }}
      >
        <Stack gap="sm" maw="36rem" mt="xs">
          <Text size="sm">{say.voidLead}</Text>
          {declare.error !== null && <ProblemNotice error={declare.error} />}
          <TextInput
            name="reason"
            label={say.reason}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            required
            maxLength={300}
          />
          <Group>
            <Button type="submit" color="red" loading={declare.isPending}>
              {say.voiding}
            </Button>
          </Group>
        </Stack>
      </AskingForm>
    </details>
  );
}
