import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { useBoardFacts } from './board-context.js';
import { changeSentence, stepSentence } from './change-sentence.js';
import type { Changes } from './use-changes.js';
import { words } from './words.js';

/** Somebody was quicker in the same place: what they did, and the choice to repeat one's own change on top of it. */
export function MovedDialog({ changes: { moved, repeat, forget } }: { readonly changes: Changes }) {
  const say = useWords(words);
  const { day, moment } = useFormats();
  const facts = { ...useBoardFacts(), day };
  return (
    <Modal
      opened={moved !== undefined}
      onClose={forget}
      title={say.moved.title}
      closeButtonProps={{ 'aria-label': say.moved.leave }}
      centered
    >
      {moved !== undefined && (
        <Stack>
          <Text size="sm">{say.moved.intro}</Text>
          <List size="sm">
            {moved.steps.map((step) => (
              <List.Item key={step.number}>
                {`${stepSentence(step, facts, say)} (${say.by(step.createdBy, moment(step.createdAt))})`}
              </List.Item>
            ))}
          </List>
          <Text size="sm">{`${say.moved.mine} ${changeSentence(moved.change, facts, say)}`}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={forget}>
              {say.moved.leave}
            </Button>
            <Button onClick={repeat}>{say.moved.repeat}</Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
