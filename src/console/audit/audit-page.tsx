import { Group, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { ScreenPage } from '../parts/screen-page.js';
import { useWords } from '../words/language.js';
import { ChainCheck } from './chain-check.js';
import { Events } from './events.js';
import { words } from './words.js';

const TYPING_MS = 300;

export interface Wanted {
  readonly search: string;
  /** Days, or empty. */
  readonly from: string;
  readonly to: string;
}

/** The journal: searched, read page by page, and verified. */
export default function AuditPage() {
  const say = useWords(words);
  const [wanted, setWanted] = useState<Wanted>({ search: '', from: '', to: '' });
  const [settled] = useDebouncedValue(wanted, TYPING_MS);
  const change = (part: Partial<Wanted>) => setWanted({ ...wanted, ...part });
  return (
    <ScreenPage title={say.title}>
      <Text maw="44rem">{say.about}</Text>
      <ChainCheck />
      <Group align="flex-end" className="no-print" role="search">
        <TextInput
          label={say.search}
          description={say.searchHint}
          type="search"
          value={wanted.search}
          onChange={(event) => change({ search: event.currentTarget.value })}
        />
        <TextInput
          label={say.from}
          type="date"
          value={wanted.from}
          onChange={(event) => change({ from: event.currentTarget.value })}
        />
        <TextInput label={say.to} type="date" value={wanted.to} onChange={(event) => change({ to: event.currentTarget.value })} />
      </Group>
      <Events wanted={settled} />
    </ScreenPage>
  );
}
