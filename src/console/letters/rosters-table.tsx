import { Table } from '@mantine/core';
import { ofFigures } from '../parts/column.js';
import { HeadedTable } from '../parts/headed-table.js';
import type { AvailabilityRoundStateResponse } from '../service/index.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

/** The answers by kind of roster; who may serve in several counts in each. */
export function RostersTable({ rosters }: Pick<AvailabilityRoundStateResponse, 'rosters'>) {
  const say = useWords(words);
  return (
    <HeadedTable
      label={say.byRoster}
      columns={[say.roster, ofFigures(say.asked), ofFigures(say.invitedColumn), ofFigures(say.answeredColumn)]}
    >
      {rosters
        .filter(({ asked }) => asked > 0)
        .map(({ roster, asked, invited, answered }) => (
          <Table.Tr key={roster}>
            <Table.Th scope="row">{say.rosters[roster]}</Table.Th>
            <Table.Td>{asked}</Table.Td>
            <Table.Td>{invited}</Table.Td>
            <Table.Td>{answered}</Table.Td>
          </Table.Tr>
        ))}
    </HeadedTable>
  );
}
