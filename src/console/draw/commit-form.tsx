import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { AskingForm } from '../parts/asking-form.js';
import { PasswordField } from '../parts/password-field.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { drawsCommitMutation } from '../service/index.js';
import { useWords } from '../words/language.js';
import { canHash, hashOf } from './secret-hash.js';
import { useDrawStep } from './use-draw-step.js';
import { words } from './words.js';

const SHORTEST_SECRET = 16;

/** A party commits to its secret: what it types here is hashed in the browser and never sent. */
export function CommitForm({ drawId }: { readonly drawId: string }) {
  const say = useWords(words);
  const [name, setName] = useState('');
  const [way, setWay] = useState<'secret' | 'hash'>(canHash ? 'secret' : 'hash');
  const [typed, setTyped] = useState('');
  const step = useDrawStep(drawId, say.committed, () => {
    setName('');
    setTyped('');
  });
  const commit = useMutation({ ...drawsCommitMutation(), ...step });
  const isShort = way === 'secret' && typed !== '' && typed.length < SHORTEST_SECRET;
  const submit = async () => {
    const commitment = way === 'secret' ? await hashOf(typed) : typed.trim().toLowerCase();
    commit.mutate({ path: { id: drawId }, body: { name, commitment } });
  };
  return (
    <AskingForm
      className="no-print"
      sending={commit}
      onSend={() => {
        if (!isShort) void submit();
      }}
    >
      <Stack gap="sm" maw="36rem">
        {commit.error !== null && <ProblemNotice error={commit.error} />}
        <TextInput
          name="name"
          label={say.party}
          description={say.partyHint}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          required
        />
        {canHash ? (
          <SegmentedControl
            aria-label={say.commitment}
            value={way}
            onChange={(chosen) => setWay(chosen)}
            data={[
              { value: 'secret', label: say.bySecret },
              { value: 'hash', label: say.byHash },
            ]}
          />
        ) : (
          <Text size="sm">{say.insecure}</Text>
        )}
        {way === 'secret' ? (
          <PasswordField
            name="secret"
            label={say.secret}
            description={say.secretHint}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autoComplete="off"
            error={isShort ? say.secretShort : undefined}
            required
          />
        ) : (
          <TextInput
            name="commitment"
            label={say.commitment}
            description={say.commitmentHint}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            pattern="\s*[0-9a-fA-F]{64}\s*"
            required
          />
        )}
        <Group>
          <Button type="submit" variant="light" loading={commit.isPending}>
            {say.commit}
          </Button>
        </Group>
      </Stack>
    </AskingForm>
  );
}
