import { Anchor, Table, Text } from '@mantine/core';
import { Link } from 'wouter';
import { words as drawWords } from '../draws/words.js';
import { ofFigures } from '../parts/column.js';
import { HeadedTable } from '../parts/headed-table.js';
import { useWords } from '../words/language.js';
import type { Allocation, Round } from './every-allocation.js';
import { Proof } from './proof.js';
import { useSources } from './use-sources.js';
import { words } from './words.js';

interface Props {
  readonly allocations: readonly Allocation[];
  readonly rounds: readonly Round[];
}

export function AllocationTable({ allocations, rounds }: Props) {
  const say = useWords(words);
  const { procedures } = useWords(drawWords);
  const { nameOf } = useSources();
  if (allocations.length === 0) return <Text>{say.none}</Text>;
  const roundOf = new Map(rounds.map((round) => [round.allocationId, round]));
  return (
    <HeadedTable
      label={say.title}
      columns={[
        say.source,
        say.procedure,
        ofFigures(say.works),
        ofFigures(say.checks),
        ofFigures(say.experts),
        say.proof,
        say.marking,
      ]}
    >
      {allocations.map((allocation) => (
        <Table.Tr key={allocation.id}>
          <Table.Th scope="row">
            <Anchor component={Link} href={`/rechecks/${allocation.id}`}>
              {nameOf(allocation)}
            </Anchor>
          </Table.Th>
          <Table.Td>{procedures[allocation.procedure]}</Table.Td>
          <Table.Td>{allocation.works}</Table.Td>
          <Table.Td>{allocation.assignments}</Table.Td>
          <Table.Td>{allocation.experts}</Table.Td>
          <Table.Td>
            <Proof allocation={allocation} />
          </Table.Td>
          <Table.Td>{roundOf.get(allocation.id)?.title ?? say.notOpened}</Table.Td>
        </Table.Tr>
      ))}
    </HeadedTable>
  );
}
