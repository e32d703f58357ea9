import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { HeadedTable } from '../parts/headed-table.js';
import { Loaded } from '../parts/loaded.js';
import { peopleGetOptions } from '../service/index.js';
import { useWords } from '../words/language.js';
import { cardWords } from './card-words.js';
import { differingFields, type Changes, type Field, type Person } from './card.js';
import { useFieldText } from './field-text.js';

interface Props {
  readonly base: Person;
  readonly mine: Changes;
  readonly onKeepMine: (fresh: Person) => void;
  readonly onTakeTheirs: (fresh: Person) => void;
}

/** Two people have changed one card: what was, what is on record now, and what this one has typed. */
export function CardConflict({ base, ...props }: Props) {
  const say = useWords(cardWords);
  const query = useQuery({ ...peopleGetOptions({ path: { id: base.id } }), staleTime: 0, refetchOnMount: 'always' });
  const isFresh = query.isFetchedAfterMount;
  return (
    <Alert color="orange" role="alert" title={say.conflict}>
      <Loaded query={{ ...query, data: isFresh ? query.data : undefined } as typeof query}>
        {(fresh) => <Comparison base={base} fresh={fresh} {...props} />}
      </Loaded>
    </Alert>
  );
}

function Comparison({ base, fresh, mine, onKeepMine, onTakeTheirs }: Props & { readonly fresh: Person }) {
  const say = useWords(cardWords);
  const textOf = useFieldText();
  const theirs = differingFields(base, fresh, Object.keys(say.fields).filter((name) => name !== 'isArchived') as Field[]);
  const fields = [...new Set([...theirs, ...(Object.keys(mine) as Field[])])];
  const isDisjoint = !theirs.some((field) => field in mine);
  return (
    <Stack gap="sm">
      <Text size="sm">{isDisjoint ? say.conflictElsewhere : say.conflictHint}</Text>
      <HeadedTable label={say.conflict} columns={[say.field, say.was, say.theirs, say.mine]}>
        {fields.map((field) => (
          <Table.Tr key={field}>
            <Table.Th scope="row">{say.fields[field]}</Table.Th>
            <Table.Td>{textOf(field, base[field])}</Table.Td>
            <Table.Td fw={theirs.includes(field) ? 700 : undefined}>{textOf(field, fresh[field])}</Table.Td>
            <Table.Td fw={field in mine ? 700 : undefined}>{textOf(field, field in mine ? mine[field] : base[field])}</Table.Td>
          </Table.Tr>
        ))}
      </HeadedTable>
      <Group>
        <Button onClick={() => onKeepMine(fresh)}>{say.keepMine}</Button>
        <Button variant="default" onClick={() => onTakeTheirs(fresh)}>
          {say.takeTheirs}
        </Button>
      </Group>
    </Stack>
  );
}
