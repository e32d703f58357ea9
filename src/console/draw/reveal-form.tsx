import { Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { AskingForm } from '../parts/asking-form.js';
import { Confirm } from '../parts/confirm.js';
import { PasswordField } from '../parts/password-field.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { drawsRevealMutation } from '../service/index.js';
import { useWords } from '../words/language.js';
import { useDrawStep, type Draw } from './use-draw-step.js';
import { words } from './words.js';

interface Props {
  readonly drawId: string;
  readonly party: Draw['parties'][number];
}

/** A party reveals its secret, or its refusal is recorded. */
export function RevealForm({ drawId, party }: Props) {
  const say = useWords(words);
  const [secret, setSecret] = useState('');
  const [isRefusing, setRefusing] = useState(false);
  const reveal = useMutation({ ...drawsRevealMutation(), ...useDrawStep(drawId) });
  return (
    <AskingForm
      className="no-print"
      sending={reveal}
      onSend={() => {
        reveal.mutate({ path: { id: drawId }, body: { secret } });
      }}
    >
      <Stack gap="xs" maw="30rem">
        {reveal.error !== null && <ProblemNotice error={reveal.error} />}
        <PasswordField
          name="secret"
          label={`${say.secret}: ${party.name}`}
          description={say.revealHint}
          value={secret}
          onChange={(event) => setSecret(event.currentTarget.value)}
          autoComplete="off"
          required
        />
        <Group gap="xs">
          <Button type="submit" size="xs" loading={reveal.isPending}>
            {say.reveal}
          </Button>
          <Button type="button" size="xs" variant="default" onClick={() => setRefusing(true)}>
            {say.refuse}
          </Button>
        </Group>
      </Stack>
      {isRefusing && (
        <Confirm
          title={say.refuse}
          ask={say.refuseAsk(party.name)}
          doIt={say.refuse}
          onNo={() => setRefusing(false)}
          onYes={() => {
            setRefusing(false);
            reveal.mutate({ path: { id: drawId }, body: { refusedParty: party.party } });
          }}
        />
      )}
    </AskingForm>
  );
}
