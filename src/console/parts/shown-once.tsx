import { Stack, Text } from '@mantine/core';
import { LocalLinks } from '../session/local-links.js';
import { CopiedText } from './copied-text.js';

interface Props {
  readonly secret: string;
  readonly hint: string;
  readonly copy: string;
  readonly copied: string;
  /** Somebody else is to open it. */
  readonly isLink?: boolean;
}

/** A secret that the service shows only now. */
export function ShownOnce({ secret, hint, copy, copied, isLink = false }: Props) {
  return (
    <Stack align="flex-start">
      {isLink && <LocalLinks />}
      <Text size="sm">{hint}</Text>
      <CopiedText text={secret} copy={copy} copied={copied} />
    </Stack>
  );
}
