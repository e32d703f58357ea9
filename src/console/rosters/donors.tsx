import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ofFigures } from '../parts/column.js';
import { HeadedTable } from '../parts/headed-table.js';
import { Loaded } from '../parts/loaded.js';
import { useSchoolNames } from '../place/school-names.js';
import { rosterVersionsDonorsOptions } from '../service/index.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

/** What schools give each other: duties of their own people elsewhere beside those of others at them. */
export function Donors({ versionId }: { readonly versionId: string }) {
  const say = useWords(words);
  const schoolName = useSchoolNames();
  const donors = useQuery(rosterVersionsDonorsOptions({ path: { id: versionId } }));
  return (
    <Loaded query={donors}>
      {(shares) =>
        shares.length === 0 ? (
          <Text size="sm">{say.noDonors}</Text>
        ) : (
          <>
            <Text size="sm">{say.donorsHint}</Text>
            <HeadedTable
              label={say.donors}
              columns={[say.school, ofFigures(say.gives), ofFigures(say.gets), ofFigures(say.difference), ofFigures(say.staff)]}
            >
              {shares.map(({ place, gives, gets, staff }) => (
                <Table.Tr key={place}>
                  <Table.Th scope="row">{schoolName(place)}</Table.Th>
                  <Table.Td>{gives}</Table.Td>
                  <Table.Td>{gets}</Table.Td>
                  <Table.Td>{signed(gives - gets)}</Table.Td>
                  <Table.Td>{staff ?? '–'}</Table.Td>
                </Table.Tr>
              ))}
            </HeadedTable>
          </>
        )
      }
    </Loaded>
  );
}

function signed(difference: number): string {
  return difference > 0 ? `+${difference}` : String(difference).replace('-', '−');
}
