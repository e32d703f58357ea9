import { Anchor, Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { AskingForm } from '../parts/asking-form.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { drawsRunMutation } from '../service/index.js';
import { useWords } from '../words/language.js';
import { useDrawStep } from './use-draw-step.js';
import { words } from './chance-words.js';
import styles from './draw.module.css';

interface Beacon {
  readonly round: number;
  readonly randomness: string;
  readonly signature: string;
}

interface Props {
  readonly drawId: string;
  readonly round: number;
  /** Where the round can be read once it is out. */
  readonly address: string;
}

/** The announced round of the beacon, pasted; its signature is verified without a network. */
export function BeaconForm({ drawId, round, address }: Props) {
  const say = useWords(words);
  const [text, setText] = useState('');
  const run = useMutation({ ...drawsRunMutation(), ...useDrawStep(drawId, say.runDone) });
  const beacon = read(text);
  return (
    <AskingForm
      className="no-print"
      sending={run}
      onSend={() => {
        if (beacon !== undefined) run.mutate({ path: { id: drawId }, body: { kind: 'drand', beacon } });
      }}
    >
      <Stack component="section" gap="sm" maw="40rem">
        <Title order={2} size="h4">
          {say.beacon}
        </Title>
        <Text>{say.beaconLead(round)}</Text>
        <Text className={styles['hash']}>
          <Anchor href={address} target="_blank" rel="noreferrer">
            {address}
          </Anchor>
        </Text>
        {run.error !== null && <ProblemNotice error={run.error} />}
        <Textarea
          name="beacon"
          label={say.beaconText}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={text !== '' && beacon === undefined ? say.beaconUnreadable : undefined}
          autosize
          minRows={4}
          required
        />
        <Group>
          <Button type="submit" loading={run.isPending} disabled={beacon === undefined}>
            {say.run}
          </Button>
        </Group>
      </Stack>
    </AskingForm>
  );
}

/** What a beacon answers: `{"round":…,"randomness":"…","signature":"…"}`. */
function read(text: string): Beacon | undefined {
  try {
    const { round, randomness, signature } = JSON.parse(text) as Partial<Beacon>;
    if (typeof round !== 'number' || typeof randomness !== 'string' || typeof signature !== 'string') return undefined;
    return { round, randomness, signature };
  } catch {
    return undefined;
  }
}
