import { Stack, Table, Text, Title } from '@mantine/core';
import { WideTable } from '../parts/wide-table.js';
import { useNames } from '../roster/names.js';
import type { ActsMissingResponse } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

/** Duties that are over and have no act, the oldest first. */
export function MissingSection({ missing, timeZone }: { readonly missing: ActsMissingResponse; readonly timeZone: string }) {
  const say = useWords(words);
  const { moment } = useFormats();
  const names = useNames();
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {say.missingTitle}
      </Title>
      <Text>{missing.length === 0 ? say.noMissing : say.missingLead(missing.length)}</Text>
      {missing.length > 0 && (
        <WideTable label={say.missingTitle}>
          <Table.Thead>
            <Table.Tr>
              {[say.observer, say.school, say.endedAt].map((name) => (
                <Table.Th key={name}>{name}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {missing.map(({ uid, code, schoolName, endedAt }) => (
              <Table.Tr key={uid}>
                <Table.Td>{names.of(code)}</Table.Td>
                <Table.Td>{schoolName}</Table.Td>
                <Table.Td>{moment(endedAt, timeZone)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </WideTable>
      )}
    </Stack>
  );
}
