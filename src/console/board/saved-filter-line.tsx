import { Button, CloseButton, Group, Text } from '@mantine/core';
import { useWords } from '../words/language.js';
import type { SavedFilter } from './filter.js';
import { words } from './words.js';

interface Props {
  readonly saved: SavedFilter;
  readonly choose: () => void;
  readonly forget: () => void;
}

/** One saved filter: who shares it, and for whoever made it the button that forgets it. */
export function SavedFilterLine({ saved: { name, isMine, isShared, createdBy }, choose, forget }: Props) {
  const say = useWords(words).filter;
  return (
    <Group justify="space-between" wrap="nowrap">
      <Button size="compact-sm" variant="subtle" onClick={choose}>
        {name}
      </Button>
      <Group gap={4} wrap="nowrap">
        {isShared && (
          <Text size="xs" c="dimmed">
            {isMine ? say.sharedByMe : say.sharedBy(createdBy)}
          </Text>
        )}
        {isMine && <CloseButton aria-label={say.forget(name)} onClick={forget} />}
      </Group>
    </Group>
  );
}
