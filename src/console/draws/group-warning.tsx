import { Alert, Checkbox, Stack, Text } from '@mantine/core';
import { useWords } from '../words/language.js';
import { words } from './words.js';

interface Props {
  readonly isAccepted: boolean;
  readonly onChange: (isAccepted: boolean) => void;
}

/** What groups by risk give away, to be ticked before the list is made: it is public and never changes. */
export function GroupWarning({ isAccepted, onChange }: Props) {
  const say = useWords(words);
  return (
    <Alert color="orange" title={say.groupsShow}>
      <Stack gap="sm">
        <Text size="sm">{say.groupsShowHint}</Text>
        <Checkbox
          label={say.groupsAccept}
          checked={isAccepted}
          onChange={(event) => onChange(event.currentTarget.checked)}
          required
        />
      </Stack>
    </Alert>
  );
}
