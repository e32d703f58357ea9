import { Table } from '@mantine/core';
import { WideTable } from '../parts/wide-table.js';
import styles from './charts.module.css';

const MARKS = [2, 3, 4, 5];

interface Props {
  readonly label: string;
  readonly rowName: string;
  readonly columnName: string;
  /** Works by the marks 2 to 5 of the school (rows) and of the commission (columns). */
  readonly matrix: readonly (readonly number[])[];
}

export function MarkMatrix({ label, rowName, columnName, matrix }: Props) {
  return (
    <WideTable label={label} withTableBorder withColumnBorders w="auto" highlightOnHover={false}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">
            {rowName}&nbsp;↓ {columnName}&nbsp;→
          </Table.Th>
          {MARKS.map((mark) => (
            <Table.Th key={mark} scope="col" ta="center" className={styles['mark']}>
              {mark}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {matrix.map((row, index) => (
          <Table.Tr key={MARKS[index]}>
            <Table.Th scope="row">{MARKS[index]}</Table.Th>
            {row.map((works, column) => (
              <Table.Td key={MARKS[column]} ta="center" className={column === index ? styles['same'] : undefined}>
                {works === 0 ? '·' : works}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </WideTable>
  );
}
