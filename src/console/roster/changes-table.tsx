import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { Mark } from '../parts/mark.js';
import { HeadedTable } from '../parts/headed-table.js';
import { useSchoolNames } from '../place/school-names.js';
import { useNames } from './names.js';
import type { RosterVersionsDiffResponse } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { changeWords } from './change-words.js';

type Diff = RosterVersionsDiffResponse;

const SHOWN_AT_FIRST = 20;
/** The removed first: they have to hear it first. */
const KINDS = ['removed', 'replaced', 'moved', 'added'] as const;
const TONES = { removed: 'bad', replaced: 'doubtful', moved: 'open', added: 'good' } as const;

interface Change {
  readonly kind: 'added' | 'removed' | 'moved' | 'replaced';
  readonly slot: string;
  readonly person: string;
  readonly by?: string;
  readonly place: string;
  readonly start: string;
  /** Where it was moved from. */
  readonly before?: { readonly start: string };
}

/** What changes for whom. */
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
      <Group gap="xs">
        {KINDS.filter((kind) => diff[kind].length > 0).map((kind) => (
          <Mark key={kind} tone={TONES[kind]}>{`${say.counts[kind]}: ${diff[kind].length}`}</Mark>
        ))}
        <Text size="sm">{`${say.unchanged}: ${diff.unchanged}. ${say.tell(concerned(changes).size)}`}</Text>
      </Group>
      <HeadedTable label={say.changes} columns={[say.what, say.who, say.where, say.when]}>
        {(showsAll ? changes : changes.slice(0, SHOWN_AT_FIRST)).map(({ kind, slot, person, by, place, start, before }) => (
          <Table.Tr key={`${kind} ${slot} ${person}`}>
            <Table.Td>{say.kinds[kind]}</Table.Td>
            <Table.Th scope="row">{by === undefined ? names.of(person) : say.by(names.of(person), names.of(by))}</Table.Th>
            <Table.Td>{schoolName(place)}</Table.Td>
            <Table.Td>{[localMoment(start), before && say.before(localMoment(before.start))].filter(Boolean).join(', ')}</Table.Td>
          </Table.Tr>
        ))}
      </HeadedTable>
      {!showsAll && changes.length > SHOWN_AT_FIRST && (
        <Button variant="default" size="xs" style={{ alignSelf: 'flex-start' }} onClick={() => showAll(true)}>
          {say.all(changes.length)}
        </Button>
      )}
    </Stack>
  );
}

function changesOf(diff: Diff): readonly Change[] {
  return KINDS.flatMap((kind) => diff[kind].map((duty): Change => ({ ...duty, kind })));
}

function concerned(changes: readonly Change[]): ReadonlySet<string> {
  return new Set(changes.flatMap(({ person, by }) => (by === undefined ? [person] : [person, by])));
}
