import { Anchor, Group, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { Loaded } from '../parts/loaded.js';
import { ofFigures } from '../parts/column.js';
import { HeadedTable } from '../parts/headed-table.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { SubstitutionForm } from './substitution-form.js';
import { usePacks } from './use-packs.js';
import { words } from './words.js';

/** Who got how much: experts by their codes. */
export function PacksSection({ allocationId }: { readonly allocationId: string }) {
  const say = useWords(words);
  const may = useMay();
  const packs = usePacks(allocationId);
  return (
    <Stack component="section" gap="sm">
      <Group justify="space-between">
        <Title order={2} size="h4">
          {say.packs}
        </Title>
        <Anchor component={Link} href={`/rechecks/${allocationId}/packs`} className="no-print">
          {say.printPacks}
        </Anchor>
      </Group>
      <Text size="sm">{say.packsLead}</Text>
      <Loaded query={packs}>
        {(items) => (
          <>
            <HeadedTable
              label={say.packs}
              columns={[say.expert, ofFigures(say.works), ofFigures(say.minutes), ofFigures(say.schools)]}
            >
              {items.map(({ personId, code, works, minutes, schools }) => (
                <Table.Tr key={personId}>
                  <Table.Th scope="row">{code}</Table.Th>
                  <Table.Td>{works}</Table.Td>
                  <Table.Td>{minutes}</Table.Td>
                  <Table.Td>{schools}</Table.Td>
                </Table.Tr>
              ))}
            </HeadedTable>
            {may('marking.run') && <SubstitutionForm allocationId={allocationId} packs={items} />}
          </>
        )}
      </Loaded>
    </Stack>
  );
}
