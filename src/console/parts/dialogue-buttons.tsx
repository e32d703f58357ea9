import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/language.js';
import { words } from './words.js';

interface Props {
  readonly onCancel: () => void;
  /** What the button says that sends the form. */
  readonly doIt: string;
  readonly isPending: boolean;
  readonly isDisabled?: boolean;
  /** What else can be done here. */
  readonly children?: ReactNode;
}

/** How the form of a dialogue ends: the way back, and what sends it. */
export function DialogueButtons({ onCancel, doIt, isPending, isDisabled = false, children }: Props) {
  const say = useWords(words);
  return (
    <Group justify="flex-end">
      {children}
      <Button variant="default" onClick={onCancel}>
        {say.cancel}
      </Button>
      <Button type="submit" loading={isPending} disabled={isDisabled}>
        {doIt}
      </Button>
    </Group>
  );
}
