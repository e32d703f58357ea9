import { Box, Stack, Table, Text, Title } from '@mantine/core';
import { ofFigures, spokenByItself } from '../parts/column.js';
import { HeadedTable } from '../parts/headed-table.js';
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
  const title = { checked: say.summary, applied: say.summaryDone, undone: say.summaryUndone }[state];
  const columns = state === 'checked' ? say.columns : say.columnsDone;
  if (tables.length === 0) return null;
  return (
    <Stack component="section" gap="xs">
      <Title order={2} size="h4" id="import-summary">
        {title}
      </Title>
      <Box maw="46rem">
        <HeadedTable label={title} columns={[spokenByItself(say.table), ...COUNTS.map((count) => ofFigures(columns[count]))]}>
          {tables.map(([name, counts]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" fw={500}>
                {tableTitle(name, language)}
              </Table.Th>
              {COUNTS.map((count) => (
                <Table.Td key={count} fw={count === 'added' || count === 'changed' ? 600 : undefined}>
                  {number(counts[count])}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </HeadedTable>
      </Box>
      <Text size="sm" c="dimmed">
        {say.leftHint}
      </Text>
    </Stack>
  );
}
