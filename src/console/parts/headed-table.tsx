import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { WideTable } from './wide-table.js';

interface Props {
  /** What a screen reader calls it. */
  readonly label: string;
  readonly columns: readonly string[];
  /** A last column of buttons, which paper does without. */
  readonly actions?: string;
  /** The rows, with as many cells. */
  readonly children: ReactNode;
}

/** A table of records: a heading for each column, and a row each. */
export function HeadedTable({ label, columns, actions, children }: Props) {
  return (
    <WideTable label={label}>
      <Table.Thead>
        <Table.Tr>
          {columns.map((column) => (
            <Table.Th key={column}>{column}</Table.Th>
          ))}
          {actions !== undefined && <Table.Th className="no-print">{actions}</Table.Th>}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>{children}</Table.Tbody>
    </WideTable>
  );
}
