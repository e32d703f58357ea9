import { Button, Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../words/language.js';
import { words } from './words.js';

interface Props {
  readonly isPending: boolean;
  /** Tells when it has been kept. */
  readonly keep: (name: string, isShared: boolean, done: () => void) => void;
}

/** Gives the filter that is set a name, for oneself or for everybody of the municipality. */
export function KeepFilter({ isPending, keep }: Props) {
  const say = useWords(words).filter;
  const [name, setName] = useState('');
  const [isShared, share] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        keep(name.trim(), isShared, () => setName(''));
      }}
    >
      <Stack gap="xs">
        <TextInput
          name="name"
          size="xs"
          label={say.saveName}
          required
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Checkbox size="xs" label={say.share} checked={isShared} onChange={(event) => share(event.currentTarget.checked)} />
        <Text size="xs" c="dimmed">
          {isShared ? say.sharedHint : say.savedHint}
        </Text>
        <Button size="xs" type="submit" loading={isPending}>
          {say.save}
        </Button>
      </Stack>
    </form>
  );
}
