import { Anchor, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { ofFigures } from '../parts/column.js';
import { HeadedTable } from '../parts/headed-table.js';
import { useWords } from '../words/language.js';
import type { TargetList } from './every-draw.js';
import { TargetWorks } from './target-works.js';
import { words } from './words.js';

/** The lists that are outside every inference, each with its label. */
export function TargetListTable({ lists }: { readonly lists: readonly TargetList[] }) {
  const say = useWords(words);
  const [open, setOpen] = useState<TargetList>();
  if (lists.length === 0) return <Text>{say.noLists}</Text>;
  return (
    <>
      <HeadedTable label={say.lists} columns={[say.name, say.label, say.procedure, ofFigures(say.works)]}>
        {lists.map((list) => (
          <Table.Tr key={list.id}>
            <Table.Th scope="row">
              <Anchor component="button" type="button" ta="left" onClick={() => setOpen(list)}>
                {list.title}
              </Anchor>
            </Table.Th>
            <Table.Td>{say.labels[list.label]}</Table.Td>
            <Table.Td>{say.procedures[list.procedure]}</Table.Td>
            <Table.Td>{list.works}</Table.Td>
          </Table.Tr>
        ))}
      </HeadedTable>
      {open !== undefined && <TargetWorks list={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}
