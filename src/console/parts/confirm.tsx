import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useWords } from '../words/language.js';
import { words } from './words.js';

interface Props {
  readonly title: string;
  /** What happens and whether it can be taken back. */
  readonly ask: string;
  readonly doIt: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks before a step that cannot be undone. */
export function Confirm({ title, ask, doIt, onYes, onNo }: Props) {
  const say = useWords(words);
  return (
    <Modal opened onClose={onNo} title={title}>
      <Stack>
        <Text>{ask}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onNo} data-autofocus>
            {say.cancel}
          </Button>
          <Button onClick={onYes}>{doIt}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
