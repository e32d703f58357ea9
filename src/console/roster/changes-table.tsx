import { Button, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { WideTable } from '../parts/wide-table.js';
import { useSchoolNames } from '../place/school-names.js';
import { useNames } from './names.js';
import type { RosterVersionsDiffResponse } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { changeWords } from './change-words.js';

type Diff = RosterVersionsDiffResponse;

const SHOWN_AT_FIRST = 20;

interface Change {
  readonly kind: 'added' | 'removed' | 'moved' | 'replaced';
  readonly slot: string;
  readonly person: string;
  readonly by?: string;
  readonly place: string;
  readonly start: string;
}

/** What changes for whom, the removed first: they have to hear it first. */
export function ChangesTable({ diff }: { readonly diff: Diff }) {
  const say = useWords(changeWords);
  const names = useNames();
  const schoolName = useSchoolNames();
  const { localMoment } = useFormats();
  const [showsAll, showAll] = useState(false);
  const changes = changesOf(diff);
  if (changes.length === 0) return <Text>{say.nothing}</Text>;
  return (
    <Stack gap="xs">
      <Text>
        {(['removed', 'replaced', 'moved', 'added'] as const).map((kind) => `${say[kind]} ${diff[kind].length}`).join(', ')}
        {`, ${say.unchanged} ${diff.unchanged}`}
      </Text>
      <WideTable label={say.changes}>
        <Table.Thead>
          <Table.Tr>
            {[say.what, say.who, say.where, say.when].map((title) => (
              <Table.Th key={title}>{title}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {(showsAll ? changes : changes.slice(0, SHOWN_AT_FIRST)).map(({ kind, slot, person, by, place, start }) => (
            <Table.Tr key={`${kind} ${slot} ${person}`}>
              <Table.Td>{say[kind]}</Table.Td>
              <Table.Td>{by === undefined ? names.of(person) : say.by(names.of(person), names.of(by))}</Table.Td>
              <Table.Td>{schoolName(place)}</Table.Td>
              <Table.Td>{localMoment(start)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
      {!showsAll && changes.length > SHOWN_AT_FIRST && (
        <Button variant="default" size="xs" style={{ alignSelf: 'flex-start' }} onClick={() => showAll(true)}>
          {say.all(changes.length)}
        </Button>
      )}
    </Stack>
  );
}

function changesOf({ removed, replaced, moved, added }: Diff): readonly Change[] {
  return [
    ...removed.map((duty) => ({ ...duty, kind: 'removed' as const })),
    ...replaced.map((duty) => ({ ...duty, kind: 'replaced' as const })),
    ...moved.map((duty) => ({ ...duty, kind: 'moved' as const })),
    ...added.map((duty) => ({ ...duty, kind: 'added' as const })),
  ];
}
