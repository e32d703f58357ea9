import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { ProblemNotice } from './problem-notice.js';

interface Props {
  readonly isOpen: boolean;
  readonly title: string;
  /** What will be lost, and whether it can be undone. */
  readonly hint: string;
  readonly confirm: string;
  readonly cancel: string;
  /** The change that is confirmed: shows that it is under way and why it was refused. */
  readonly change: { readonly isPending: boolean; readonly error: unknown };
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something is lost; the focus stands on the way back. */
export function Confirmation({ isOpen, title, hint, confirm, cancel, change, onConfirm, onClose }: Props) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={title} centered>
      <Stack>
        <Text size="sm">{hint}</Text>
        {change.error !== null && <ProblemNotice error={change.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {cancel}
          </Button>
          <Button color="red.9" loading={change.isPending} onClick={onConfirm}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
