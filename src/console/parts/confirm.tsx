import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useWords } from '../words/language.js';
import { ProblemNotice } from './problem-notice.js';
import { words } from './words.js';

interface Props {
  readonly title: string;
  /** What happens and whether it can be taken back. */
  readonly ask: string;
  readonly doIt: string;
  /** Something is lost by it. */
  readonly isLoss?: boolean;
  /** The change that is confirmed, where the question stands until it is done: under way, or why it was refused. */
  readonly change?: { readonly isPending: boolean; readonly error: unknown };
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks before a step that cannot be undone; the focus stands on the way back. */
export function Confirm({ title, ask, doIt, isLoss = false, change, onYes, onNo }: Props) {
  const say = useWords(words);
  return (
    <Modal opened onClose={onNo} title={title} centered>
      <Stack>
        <Text>{ask}</Text>
        {change !== undefined && change.error !== null && <ProblemNotice error={change.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onNo} data-autofocus>
            {say.cancel}
          </Button>
          <Button {...(isLoss && { color: 'red.9' })} loading={change?.isPending === true} onClick={onYes}>
            {doIt}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
