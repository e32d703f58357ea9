import { Button, Code, CopyButton, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../parts/loaded.js';
import { messagesTextOptions } from '../service/index.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly close: () => void;
}

/** A letter as its reader will see it; where no post goes, it is copied into whatever does. */
export function LetterText({ id, title, close }: Props) {
  const say = useWords(words);
  const query = useQuery(messagesTextOptions({ path: { id } }));
  return (
    <Modal opened onClose={close} title={title} size="lg" closeButtonProps={{ 'aria-label': say.close }}>
      <Loaded query={query}>
        {({ subject, text }) => (
          <Stack align="flex-start">
            <Text fw={600}>{subject}</Text>
            <Code block w="100%" tabIndex={0} style={{ whiteSpace: 'pre-wrap' }}>
              {text}
            </Code>
            <CopyButton value={text}>
              {(state) => <Button onClick={state.copy}>{state.copied ? say.copied : say.copy}</Button>}
            </CopyButton>
          </Stack>
        )}
      </Loaded>
    </Modal>
  );
}
