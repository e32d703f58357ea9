import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/language.js';
import classes from './save-bar.module.css';
import { words } from './words.js';

interface Props {
  /** Undefined: the form is short, and its button stands at its end. */
  readonly isChanged: boolean | undefined;
  readonly refusal: ReactNode;
  readonly children: ReactNode;
}

/** Where a form is saved: of a long one, at the lower edge of the window until its end is reached. */
export function SaveBar({ isChanged, refusal, children }: Props) {
  const say = useWords(words);
  if (isChanged === undefined) return <Group>{children}</Group>;
  return (
    <div className={classes['bar']}>
      {refusal && (
        <div role="region" aria-label={say.refusal} tabIndex={0} className={classes['refusal']}>
          {refusal}
        </div>
      )}
      <Group>
        {children}
        <Text size="sm" role="status">
          {isChanged && say.unsaved}
        </Text>
      </Group>
    </div>
  );
}
