import { Button, Group, Stack, Table, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { HeadedTable } from '../parts/headed-table.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { ifMatch, peopleGetQueryKey, peopleMergeMutation } from '../service/index.js';
import { useWords } from '../words/language.js';
import { cardWords } from './card-words.js';
import type { Field, Person } from './card.js';
import { useFieldText } from './field-text.js';
import { mergeWords } from './tab-words.js';

interface Props {
  readonly person: Person;
  readonly other: Person;
  /** Keeps the other one. */
  readonly onTurn: () => void;
  readonly onBack: () => void;
  readonly onMerged: () => void;
}

/** Both cards side by side, and what the service will make of them. */
export function MergeComparison({ person, other, onTurn, onBack, onMerged }: Props) {
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
      onMerged();
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
      <HeadedTable label={say.compare(person.code, other.code)} columns={[say.field, person.code, other.code, say.result]}>
        {names.map((field) => (
          <Table.Tr key={field}>
            <Table.Th scope="row">{fields[field]}</Table.Th>
            <Table.Td>{textOf(field, person[field])}</Table.Td>
            <Table.Td>{textOf(field, other[field])}</Table.Td>
            <Table.Td fw={600}>{textOf(field, merged(person[field], other[field]))}</Table.Td>
          </Table.Tr>
        ))}
      </HeadedTable>
      <Group>
        <Button
          loading={merge.isPending}
          onClick={() => merge.mutate({ path: { id: person.id }, body: { duplicateId: other.id }, ...ifMatch(person) })}
        >
          {say.merge}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            merge.reset();
            onTurn();
          }}
        >
          {say.turnRound(other.code)}
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
