import { Table } from '@mantine/core';
import type { CSSProperties, ReactNode } from 'react';
import classes from './headed-table.module.css';
import { WideTable } from './wide-table.js';

interface Props {
  /** What a screen reader calls it. */
  readonly label: string;
  readonly columns: readonly string[];
  /** A last column of buttons, which paper does without. */
  readonly actions?: string | undefined;
  /** Of very many columns: smaller letters and less between them. */
  readonly isDense?: boolean;
  /** The rows, with as many cells. */
  readonly children: ReactNode;
}

/** A table of records: a heading for each column, and a row each; on a telephone a card each, every value under its heading. */
export function HeadedTable({ label, columns, actions, isDense = false, children }: Props) {
  return (
    <WideTable
      label={label}
      className={classes['headed']}
      style={headings(columns)}
      {...(isDense && { fz: 'xs', horizontalSpacing: 6 })}
    >
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

/** The headings as the style sheet reads them: `--heading-1: "Школа"`. */
function headings(columns: readonly string[]): CSSProperties {
  return Object.fromEntries(columns.map((column, index) => [`--heading-${index + 1}`, JSON.stringify(column)]));
}
