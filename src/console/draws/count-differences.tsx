import { Alert, Spoiler, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ofFigures } from '../parts/column.js';
import { HeadedTable } from '../parts/headed-table.js';
import { useCampaign } from '../place/campaign.js';
import { useSchools } from '../place/use-schools.js';
import { everyItem, worksCompare, worksCompareQueryKey } from '../service/index.js';
import { useWords } from '../words/language.js';
import { useSubjects } from '../words/subjects.js';
import { words } from './words.js';

/** What a school confirmed, what its sittings say and what the register holds, where the three differ. */
export function CountDifferences() {
  const say = useWords(words);
  const subjects = useSubjects();
  const { id: campaignId } = useCampaign();
  const path = { campaignId };
  const { data: differences = [] } = useQuery({
    queryKey: [...worksCompareQueryKey({ path }), 'differing'],
    queryFn: ({ signal }) =>
      everyItem((page) => worksCompare({ path, query: { onlyDifferences: true, ...page } as never, signal, throwOnError: true })),
  });
  const schools = useSchools({ enabled: differences.length > 0 });
  if (differences.length === 0) return null;
  const names = new Map(schools.map(({ id, shortName }) => [id, shortName]));
  const { school, paper, registered, expected, confirmed } = say.countsTable;
  return (
    <Alert color="orange" title={say.countsTitle}>
      <Stack gap="xs">
        <Text size="sm">{say.counts(differences.length)}</Text>
        <Spoiler maxHeight={180} showLabel="…" hideLabel="↑">
          <HeadedTable
            label={say.countsTitle}
            columns={[school, paper, ofFigures(registered), ofFigures(expected), ofFigures(confirmed)]}
          >
            {differences.map((row) => (
              <Table.Tr key={`${row.schoolId} ${row.grade} ${row.subject}`}>
                <Table.Th scope="row">{names.get(row.schoolId) ?? '…'}</Table.Th>
                <Table.Td>
                  {subjects.title(row.subject)}, {row.grade}
                </Table.Td>
                <Table.Td>{row.registered}</Table.Td>
                <Table.Td>{row.expected ?? '–'}</Table.Td>
                <Table.Td>{row.confirmed ?? '–'}</Table.Td>
              </Table.Tr>
            ))}
          </HeadedTable>
        </Spoiler>
      </Stack>
    </Alert>
  );
}
