import { Button, Group, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { ofFigures } from '../parts/column.js';
import { HeadedTable } from '../parts/headed-table.js';
import type { HandoversDueResponse } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { HandoverForm, type Direction } from './handover-form.js';
import { words } from './words.js';

type School = HandoversDueResponse['schools'][number];

/** How many works of each school are drawn, with the commission and awaited; receipts are made out here. */
export function DueTable({ schools }: { readonly schools: readonly School[] }) {
  const say = useWords(words);
  const may = useMay();
  const { number } = useFormats();
  const [moving, setMoving] = useState<{ readonly school: School; readonly direction: Direction }>();
  if (schools.length === 0) return <Text>{say.nothing}</Text>;
  const mayMove = may('rechecks.assign');
  const columns = say.dueColumns.map((title, index) => (index === 0 ? title : ofFigures(title)));
  const button = (school: School, direction: Direction, works: number) =>
    works > 0 && (
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`${say.directions[direction].act}: ${school.shortName}`}
        onClick={() => setMoving({ school, direction })}
      >
        {say.directions[direction].act}
      </Button>
    );
  return (
    <>
      <HeadedTable label={say.due} columns={columns} {...(mayMove && { actions: say.actions })}>
        {schools.map((school) => (
          <Table.Tr key={school.schoolId}>
            <Table.Th scope="row">{school.shortName}</Table.Th>
            <Table.Td>{number(school.works)}</Table.Td>
            <Table.Td>{number(school.withCommission)}</Table.Td>
            <Table.Td>{number(school.awaited)}</Table.Td>
            {mayMove && (
              <Table.Td className="no-print">
                <Group gap="xs">
                  {button(school, 'to-commission', school.awaited)}
                  {button(school, 'to-school', school.withCommission)}
                </Group>
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </HeadedTable>
      {moving !== undefined && <HandoverForm {...moving} onClose={() => setMoving(undefined)} />}
    </>
  );
}
