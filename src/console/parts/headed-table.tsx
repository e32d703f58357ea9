import { Table } from '@mantine/core';
import type { CSSProperties, ReactNode } from 'react';
import { titleOf, type Column } from './column.js';
import classes from './headed-table.module.css';
import { WideTable } from './wide-table.js';

interface Props {
  /** What a screen reader calls it. */
  readonly label: string;
  readonly columns: readonly Column[];
  /** A last column of buttons, which paper does without. */
  readonly actions?: string | undefined;
  /** Of very many columns: smaller letters and less between them. */
  readonly isDense?: boolean;
  /** What every sheet of paper that it goes on to says above the headings: sheets of several lists get mixed up. */
  readonly onSheets?: string;
  /** The rows, with as many cells. */
  readonly children: ReactNode;
}

/** A table of records: a heading for each column, and a row each; on a telephone a card each, every value under its heading. */
export function HeadedTable({ label, columns, actions, isDense = false, onSheets, children }: Props) {
  return (
    <WideTable
      label={label}
      className={classes['headed']}
      style={headings(columns)}
      {...(isDense && { fz: 'xs', horizontalSpacing: 6 })}
    >
      <Table.Thead>
        {onSheets !== undefined && (
          <Table.Tr className="on-paper-only" aria-hidden>
            <Table.Td colSpan={columns.length} ta="start">
              {onSheets}
            </Table.Td>
          </Table.Tr>
        )}
        <Table.Tr>
          {columns.map(titleOf).map((title) => (
            <Table.Th key={title}>{title}</Table.Th>
          ))}
          {actions !== undefined && <Table.Th className="no-print">{actions}</Table.Th>}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>{children}</Table.Tbody>
    </WideTable>
  );
}

/** The headings as the style sheet reads them: `--heading-1: "Школа"`, and of figures `--align-1: end`. */
function headings(columns: readonly Column[]): CSSProperties {
  return Object.fromEntries(
    columns.flatMap((column, index) => {
      const [name, title] = [`--heading-${index + 1}`, JSON.stringify(titleOf(column))];
      if (typeof column === 'string') return [[name, title]];
      if ('spoken' in column)
        return [
          [name, `'\u200b' / ${title}`],
          [`--gap-${index + 1}`, '0'],
        ];
      return [
        [name, title],
        [`--align-${index + 1}`, 'end'],
      ];
    }),
  );
}
