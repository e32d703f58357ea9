import { Stack, Table, Text, Title } from '@mantine/core';
import type { ImportsFindResponse } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useLanguage, useWords } from '../words/language.js';
import { resultWords } from './result-words.js';
import { placeOfTable, tableTitle } from './table-words.js';

const COUNTS = ['added', 'changed', 'same', 'left'] as const;

/** Of each table: what the file adds, changes, finds as it says, and leaves alone. */
export function SummaryTable({ file: { summary, state } }: { readonly file: ImportsFindResponse }) {
  const say = useWords(resultWords);
  const { language } = useLanguage();
  const { number } = useFormats();
  const tables = Object.entries(summary.tables)
    .filter(([, { added, changed, same }]) => added + changed + same > 0)
    .toSorted(([one], [other]) => placeOfTable(one) - placeOfTable(other));
  if (tables.length === 0) return null;
  return (
    <Stack component="section" gap="xs">
      <Title order={2} size="h4" id="import-summary">
        {state === 'checked' ? say.summary : say.summaryDone}
      </Title>
      <div className="wide" role="region" aria-labelledby="import-summary" tabIndex={0}>
        <Table maw="46rem">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say.table}</Table.Th>
              {COUNTS.map((count) => (
                <Table.Th key={count} ta="right">
                  {(state === 'checked' ? say.columns : say.columnsDone)[count]}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {tables.map(([name, counts]) => (
              <Table.Tr key={name}>
                <Table.Th scope="row" fw={500}>
                  {tableTitle(name, language)}
                </Table.Th>
                {COUNTS.map((count) => (
                  <Table.Td key={count} ta="right" fw={count === 'added' || count === 'changed' ? 600 : undefined}>
                    {number(counts[count])}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Text size="sm" c="dimmed">
        {say.leftHint}
      </Text>
    </Stack>
  );
}
