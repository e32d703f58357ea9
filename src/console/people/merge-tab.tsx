import { Button, Group, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../parts/loaded.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { ifMatch, peopleGetQueryKey, peopleListOptions, peopleMergeMutation } from '../service/index.js';
import { useWords } from '../words/language.js';
import { cardWords } from './card-words.js';
import type { Field, Person } from './card.js';
import { useFieldText } from './field-text.js';
import { mergeWords } from './tab-words.js';

/** Two cards of one person: find the second, compare, merge. */
export function MergeTab({ person }: { readonly person: Person }) {
  const say = useWords(mergeWords);
  const [other, setOther] = useState<Person>();
  return (
    <Stack gap="md" maw="60rem">
      <Text>{say.hint}</Text>
      {other === undefined ? (
        <Search person={person} onFound={setOther} />
      ) : (
        <Comparison person={person} other={other} onBack={() => setOther(undefined)} />
      )}
    </Stack>
  );
}

function Search({ person, onFound }: { readonly person: Person; readonly onFound: (other: Person) => void }) {
  const say = useWords(mergeWords);
  const [typed, setTyped] = useState(person.fullName.split(' ')[0] ?? '');
  const [search] = useDebouncedValue(typed.trim(), 300);
  const query = { search, limit: 10, isArchived: 'false' };
  const found = useQuery({ ...peopleListOptions({ query }), enabled: search !== '', refetchOnWindowFocus: false });
  return (
    <>
      <TextInput
        label={say.find}
        description={say.findHint}
        type="search"
        maw="24rem"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {search !== '' && (
        <Loaded query={found}>
          {({ items }) => {
            const others = items.filter(({ id }) => id !== person.id);
            return others.length === 0 ? (
              <Text role="status">{say.none}</Text>
            ) : (
              <Stack gap="xs">
                {others.map((other) => (
                  <Group key={other.id}>
                    <Button size="xs" variant="default" onClick={() => onFound(other)}>
                      {say.choose}
                    </Button>
                    <Text>{`${other.fullName} · ${other.code}`}</Text>
                  </Group>
                ))}
              </Stack>
            );
          }}
        </Loaded>
      )}
    </>
  );
}

interface Props {
  readonly person: Person;
  readonly other: Person;
  readonly onBack: () => void;
}

function Comparison({ person, other, onBack }: Props) {
  const say = useWords(mergeWords);
  const { fields } = useWords(cardWords);
  const textOf = useFieldText();
  const queries = useQueryClient();
  const merge = useMutation({
    ...peopleMergeMutation(),
    onSuccess: ({ person: kept, moved, staleDrafts }) => {
      queries.setQueryData(peopleGetQueryKey({ path: { id: kept.id } }), kept);
      void queries.invalidateQueries();
      notifications.show({ message: say.done(Object.values(moved).reduce((sum, rows) => sum + rows, 0)) });
      if (staleDrafts > 0) notifications.show({ message: say.drafts(staleDrafts), color: 'orange', autoClose: false });
      onBack();
    },
  });
  const names = (Object.keys(fields).filter((name) => name !== 'isArchived') as Field[]).filter(
    (field) => textOf(field, person[field]) !== '–' || textOf(field, other[field]) !== '–',
  );
  return (
    <Stack gap="sm">
      <Title order={2} size="h4" id="merge-comparison">
        {say.compare(person.code, other.code)}
      </Title>
      {merge.error !== null && <ProblemNotice error={merge.error} />}
      <div className="wide" role="region" aria-labelledby="merge-comparison" tabIndex={0}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              {[say.field, person.code, other.code, say.result].map((head) => (
                <Table.Th key={head}>{head}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {names.map((field) => (
              <Table.Tr key={field}>
                <Table.Th scope="row">{fields[field]}</Table.Th>
                <Table.Td>{textOf(field, person[field])}</Table.Td>
                <Table.Td>{textOf(field, other[field])}</Table.Td>
                <Table.Td fw={600}>{textOf(field, merged(person[field], other[field]))}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Group>
        <Button
          loading={merge.isPending}
          onClick={() => merge.mutate({ path: { id: person.id }, body: { duplicateId: other.id }, ...ifMatch(person) })}
        >
          {say.merge}
        </Button>
        <Button variant="default" onClick={onBack}>
          {say.back}
        </Button>
      </Group>
    </Stack>
  );
}

/** What the service makes of two values: lists are joined, else the kept card speaks first. */
function merged(kept: unknown, other: unknown): unknown {
  return Array.isArray(kept) && Array.isArray(other) ? [...new Set([...kept, ...other])] : (kept ?? other);
}
