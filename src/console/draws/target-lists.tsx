import { Table, Text } from '@mantine/core';
import { HeadedTable } from '../parts/headed-table.js';
import { useWords } from '../words/language.js';
import type { TargetList } from './every-draw.js';
import { words } from './words.js';

/** The lists that are outside every inference, each with its label. */
export function TargetListTable({ lists }: { readonly lists: readonly TargetList[] }) {
  const say = useWords(words);
  if (lists.length === 0) return <Text>{say.noLists}</Text>;
  return (
    <HeadedTable label={say.lists} columns={[say.name, say.label, say.procedure, say.works]}>
      {lists.map(({ id, title, label, procedure, works }) => (
        <Table.Tr key={id}>
          <Table.Td>{title}</Table.Td>
          <Table.Td>{say.labels[label]}</Table.Td>
          <Table.Td>{say.procedures[procedure]}</Table.Td>
          <Table.Td>{works}</Table.Td>
        </Table.Tr>
      ))}
    </HeadedTable>
  );
}
