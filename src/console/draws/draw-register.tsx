import { Anchor, Table, Text } from '@mantine/core';
import { Link } from 'wouter';
import { ofFigures } from '../parts/column.js';
import { HeadedTable } from '../parts/headed-table.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import type { Draw } from './every-draw.js';
import { words } from './words.js';

/** Every draw with its number; none is ever missing. */
export function DrawRegister({ draws }: { readonly draws: readonly Draw[] }) {
  const say = useWords(words);
  const { shortDay } = useFormats();
  if (draws.length === 0) return <Text>{say.none}</Text>;
  return (
    <HeadedTable
      label={say.register}
      columns={[ofFigures(say.number), say.name, say.procedure, ofFigures(say.works), say.state, say.created]}
    >
      {draws.map(({ id, number, title, procedure, works, state, createdAt }) => (
        <Table.Tr key={id}>
          <Table.Td>{number}</Table.Td>
          <Table.Th scope="row">
            <Anchor component={Link} href={`/draws/${id}`}>
              {title}
            </Anchor>
          </Table.Th>
          <Table.Td>{say.procedures[procedure]}</Table.Td>
          <Table.Td>{works}</Table.Td>
          <Table.Td>{say.states[state]}</Table.Td>
          <Table.Td>{shortDay(createdAt.slice(0, 10))}</Table.Td>
        </Table.Tr>
      ))}
    </HeadedTable>
  );
}
