import { Anchor, Text } from '@mantine/core';
import { Link } from 'wouter';
import { ScreenPage } from '../parts/screen-page.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

interface Props {
  readonly title: string;
  /** The way out. */
  readonly hint: string;
  readonly hasWayHome?: boolean;
}

/** Why there is nothing to see here, and where to go. */
export function DeadEnd({ title, hint, hasWayHome = false }: Props) {
  const say = useWords(words);
  return (
    <ScreenPage title={title}>
      <Text maw="40rem">{hint}</Text>
      {hasWayHome && (
        <Anchor component={Link} href="/" className="no-print">
          {say.toStart}
        </Anchor>
      )}
    </ScreenPage>
  );
}
