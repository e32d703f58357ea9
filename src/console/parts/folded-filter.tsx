import { Group } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useWords } from '../words/language.js';
import { words } from './words.js';

interface Props {
  /** How many of its fields narrow the list now. */
  readonly chosen: number;
  /** The fields. */
  readonly children: ReactNode;
}

/** Fields that narrow a list. On a telephone they are folded away: the list itself is to be seen first. */
export function FoldedFilter({ chosen, children }: Props) {
  const say = useWords(words);
  const isNarrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  if (!isNarrow) return children;
  return (
    <details style={{ flex: '1 0 100%' }}>
      <summary>{say.filter(chosen)}</summary>
      <Group align="end" gap="sm" mt="xs">
        {children}
      </Group>
    </details>
  );
}
