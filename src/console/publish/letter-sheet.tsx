import { Button, Code, CopyButton, Stack, Text } from '@mantine/core';
import { useWords } from '../words/language.js';
import { words } from './words.js';

/** A letter as its reader will see it; where no post goes, it is copied into whatever does. */
export function LetterSheet({ subject, text }: { readonly subject: string; readonly text: string }) {
  const say = useWords(words);
  return (
    <Stack align="flex-start">
      <Text fw={600}>{subject}</Text>
      <Code block w="100%" tabIndex={0} style={{ whiteSpace: 'pre-wrap' }}>
        {text}
      </Code>
      <CopyButton value={text}>
        {(state) => <Button onClick={state.copy}>{state.copied ? say.copied : say.copy}</Button>}
      </CopyButton>
    </Stack>
  );
}
