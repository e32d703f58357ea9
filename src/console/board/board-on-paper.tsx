import { Table } from '@mantine/core';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import styles from './board.module.css';
import { useBoardFacts } from './board-context.js';
import { COLUMNS } from './board-head.js';
import { placesOf, type Place, type Row } from './board-model.js';
import { words } from './words.js';

/** The rows as a printer gets them: a table for each day, whose name and headings begin every sheet that it goes on to. */
export function BoardOnPaper({ rows }: { readonly rows: readonly Row[] }) {
  const dates = [...new Set(rows.map(({ date }) => date))];
  return dates.map((date) => <Day key={date} date={date} rows={rows.filter((row) => row.date === date)} />);
}

function Day({ date, rows }: { readonly date: string; readonly rows: readonly Row[] }) {
  const say = useWords(words);
  const { day } = useFormats();
  return (
    <Table className={styles.paper}>
      <colgroup>
        {say.columns.map((column) => (
          <col key={column} />
        ))}
      </colgroup>
      <Table.Thead>
        <Table.Tr>
          <Table.Th colSpan={COLUMNS}>
            {day(date)} <span className={styles.count}>{say.sittings(rows.length)}</span>
          </Table.Th>
        </Table.Tr>
        <Table.Tr>
          {say.columns.map((column) => (
            <Table.Th key={column}>{column}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <PrintedRow key={row.slot} row={row} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function PrintedRow({ row }: { readonly row: Row }) {
  const say = useWords(words);
  const { schoolName, whatOf } = useBoardFacts();
  const textOf = usePlaceText(row);
  return (
    <Table.Tr>
      <Table.Td className={styles.time}>{`${row.start}–${row.end}`}</Table.Td>
      <Table.Th scope="row">{schoolName(row.school)}</Table.Th>
      <Table.Td>{whatOf(row)}</Table.Td>
      <Table.Td>
        {placesOf(row).map(textOf).join(', ')}
        {row.isMetElsewhere && <span className={styles.elsewhere}>{say.metElsewhere}</span>}
      </Table.Td>
    </Table.Tr>
  );
}

function usePlaceText(row: Row): (place: Place, at: number) => string {
  const say = useWords(words);
  const { names, answers } = useBoardFacts();
  return ({ slot, person }, at) => {
    if (person === null) return row.alternatives > 1 ? say.openAmong(row.alternatives) : say.open;
    const marks = [row.people[at]!.isChair && say.chairShort, answers.of(slot, person)?.answer === 'declined' && say.declined];
    return [names.of(person), ...marks].filter(Boolean).join(' ');
  };
}
