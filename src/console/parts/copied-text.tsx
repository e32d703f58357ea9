import { Button, Code, Text } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useWords } from '../words/language.js';
import { words } from './words.js';

interface Props {
  readonly text: string;
  readonly copy: string;
  readonly copied: string;
}

const SAID_MS = 4_000;

/** A text to be taken elsewhere by one press; over plain http browsers refuse to copy, and it is marked and copied by hand. */
export function CopiedText({ text, copy, copied }: Props) {
  const say = useWords(words);
  const clipboard = useClipboard({ timeout: SAID_MS });
  return (
    <>
      <Code block w="100%" tabIndex={0} role="group" aria-label={say.copiedText} className="copied-text">
        {text}
      </Code>
      <Button onClick={() => clipboard.copy(text)} data-autofocus>
        {clipboard.copied ? copied : copy}
      </Button>
      <div role="status">
        {clipboard.copied && <span className="unseen">{copied}</span>}
        {clipboard.error !== null && <Text size="sm">{say.copyByHand}</Text>}
      </div>
    </>
  );
}
