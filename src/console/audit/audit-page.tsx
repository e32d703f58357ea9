import { Checkbox, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { DayField } from '../parts/day-field.js';
import { FoldedFilter } from '../parts/folded-filter.js';
import { ScreenPage } from '../parts/screen-page.js';
import type { AuditAction } from '../words/audit-actions.js';
import { useWords } from '../words/language.js';
import { useActionGroups } from './action-groups.js';
import { ChainCheck } from './chain-check.js';
import { Events, READS } from './events.js';
import { words } from './words.js';

const TYPING_MS = 300;

export interface Wanted {
  readonly search: string;
  /** Empty for all of them. */
  readonly action: AuditAction | '';
  /** Days, or empty. */
  readonly from: string;
  readonly to: string;
  /** Also who only looked at the lists of people: every screen does. */
  readonly withReads: boolean;
}

/** The journal: searched, read page by page, and verified. */
export default function AuditPage() {
  const say = useWords(words);
  const groups = useActionGroups();
  const [wanted, setWanted] = useState<Wanted>({ search: '', action: '', from: '', to: '', withReads: false });
  const [settled] = useDebouncedValue(wanted, TYPING_MS);
  const change = (part: Partial<Wanted>) => setWanted({ ...wanted, ...part });
  const chosen = [wanted.action, wanted.from, wanted.to, wanted.withReads].filter(Boolean).length;
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
        <FoldedFilter chosen={chosen}>
          <NativeSelect
            label={say.what}
            value={wanted.action}
            onChange={(event) => change({ action: event.currentTarget.value as Wanted['action'] })}
            data={[{ value: '', label: say.everything }, ...groups]}
          />
          <Group wrap="nowrap">
            <DayField label={say.from} value={wanted.from} onChange={(from) => change({ from })} />
            <DayField label={say.to} value={wanted.to} onChange={(to) => change({ to })} />
          </Group>
          <Checkbox
            label={say.withReads}
            checked={wanted.withReads || wanted.action === READS}
            disabled={wanted.action !== ''}
            onChange={(event) => change({ withReads: event.currentTarget.checked })}
            mb={8}
          />
        </FoldedFilter>
      </Group>
      <Events wanted={settled} />
    </ScreenPage>
  );
}
