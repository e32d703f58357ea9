import { Table } from '@mantine/core';
import { ofFigures } from '../parts/column.js';
import { HeadedTable } from '../parts/headed-table.js';
import { words as campaignWords } from '../campaign/words.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { summaryOf, type Figures } from './figures.js';
import styles from './solve.module.css';
import type { Version } from './versions.js';
import { tryWords } from './try-words.js';

interface Side {
  readonly version: Version;
  readonly figures: Figures;
}

interface Row {
  readonly name: string;
  readonly one: number;
  readonly other: number;
}

/** What no weight bends, line by line: the first version, the second, the difference. */
export function ComparisonTable({ one, other }: { readonly one: Side; readonly other: Side }) {
  const say = useWords(tryWords).compare;
  const { number, difference } = useFormats();
  const rows = useRows(one, other);
  return (
    <HeadedTable
      label={say.table}
      columns={[
        say.what,
        ofFigures(say.version(one.version.number)),
        ofFigures(say.version(other.version.number)),
        ofFigures(say.difference),
      ]}
    >
      {rows.map((row) => (
        <Table.Tr key={row.name} className={row.one === row.other ? undefined : styles['changed']}>
          <Table.Th scope="row">{row.name}</Table.Th>
          <Table.Td>{number(row.one)}</Table.Td>
          <Table.Td>{number(row.other)}</Table.Td>
          <Table.Td>{row.one === row.other ? '–' : difference(row.other - row.one)}</Table.Td>
        </Table.Tr>
      ))}
    </HeadedTable>
  );
}

function useRows(one: Side, other: Side): readonly Row[] {
  const say = useWords(tryWords).compare;
  const labels: Readonly<Record<string, unknown>> = useWords(campaignWords);
  const [here, there] = [summaryOf(one.figures), summaryOf(other.figures)];
  const amount = (name: string, term: string): Row => ({
    name,
    one: one.figures.amounts[term] ?? 0,
    other: other.figures.amounts[term] ?? 0,
  });
  const row = (name: string, of: (side: typeof here) => number): Row => ({ name, one: of(here), other: of(there) });
  return [
    { name: say.open, one: one.figures.missing, other: other.figures.missing },
    row(say.busy, ({ busy }) => busy),
    row(say.most, ({ most }) => most),
    amount(say.unevenness, 'balance'),
    amount(say.minutes, 'trip'),
    row(say.meanTrip, ({ meanMinutes }) => meanMinutes),
    amount(say.returns, 'repeatPlace'),
    amount(say.lastYear, 'lastYear'),
    amount(say.mutual, 'reciprocity'),
    amount(say.changed, 'change'),
    { name: say.cost(one.version.number), one: one.figures.objective, other: other.figures.objective },
    ...Object.keys(one.version.weights)
      .filter((name) => one.version.weights[name] !== other.version.weights[name])
      .map((name) => ({
        name: say.weight(nameOfWeight(labels, name)),
        one: one.version.weights[name]!,
        other: other.version.weights[name] ?? 0,
      })),
  ];
}

function nameOfWeight(labels: Readonly<Record<string, unknown>>, name: string): string {
  const label = labels[name === 'reciprocity' ? 'reciprocityWeight' : name];
  return typeof label === 'string' ? label : name;
}
