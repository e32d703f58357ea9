import { Stack, Text } from '@mantine/core';
import { CopiedText } from '../parts/copied-text.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

/** A letter as its reader will see it; where no post goes, it is copied into whatever does. */
export function LetterSheet({ subject, text }: { readonly subject: string; readonly text: string }) {
  const say = useWords(words);
  return (
    <Stack align="flex-start">
      <Text fw={600}>{subject}</Text>
      <CopiedText text={text} copy={say.copy} copied={say.copied} />
    </Stack>
  );
}
