import { Alert, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AskingForm } from '../parts/asking-form.js';
import { PasswordField } from '../parts/password-field.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { drawsDiceOptions, drawsTypeDiceMutation } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { useDrawStep } from './use-draw-step.js';
import { words } from './chance-words.js';

const FEWEST_DIGITS = 20;
const LOOK_AGAIN_MS = 3_000;

/** Two people type the dice; what the first typed is never shown, to the second person least of all. */
export function DiceForm({ drawId }: { readonly drawId: string }) {
  const say = useWords(words);
  const { moment } = useFormats();
  const { data } = useQuery({ ...drawsDiceOptions({ path: { id: drawId } }), refetchInterval: LOOK_AGAIN_MS });
  const [typedBy, setTypedBy] = useState('');
  const [digits, setDigits] = useState('');
  const step = useDrawStep(drawId, undefined, ({ state }) => {
    notifications.show({ message: state === 'drawn' ? say.runDone : say.entryKept });
    setTypedBy('');
    setDigits('');
  });
  const type = useMutation({ ...drawsTypeDiceMutation(), ...step });
  const count = digits.replaceAll(/\D/gu, '').length;
  const waiting = data?.waiting ?? null;
  return (
    <AskingForm
      className="no-print"
      autoComplete="off"
      sending={type}
      onSend={() => {
        type.mutate({ path: { id: drawId }, body: { typedBy, digits } });
      }}
    >
      <Stack component="section" gap="sm" maw="40rem">
        <Title order={2} size="h4">
          {say.dice}
        </Title>
        <Text>{say.diceLead}</Text>
        <div aria-live="polite">
          {waiting !== null && <Alert color="blue">{say.waitingFor(waiting.typedBy, moment(waiting.at))}</Alert>}
          {waiting === null && data?.hasDiffered === true && <Alert color="orange">{say.differed}</Alert>}
        </div>
        {type.error !== null && <ProblemNotice error={type.error} />}
        <TextInput
          name="typedBy"
          label={say.typedBy}
          description={say.typedByHint}
          value={typedBy}
          onChange={(event) => setTypedBy(event.currentTarget.value)}
          required
          maxLength={300}
        />
        <PasswordField
          name="digits"
          label={say.digits}
          description={say.digitsHint}
          value={digits}
          onChange={(event) => setDigits(event.currentTarget.value)}
          inputMode="numeric"
          autoComplete="off"
          required
        />
        <Text size="sm" c="dimmed">
          {say.digitsCount(count)}
        </Text>
        <Group>
          <Button type="submit" loading={type.isPending} disabled={count < FEWEST_DIGITS}>
            {waiting === null ? say.typeFirst : say.typeSecond}
          </Button>
        </Group>
      </Stack>
    </AskingForm>
  );
}
