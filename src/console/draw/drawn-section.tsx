import { Stack, Table, Text, Title } from '@mantine/core';
import { ofFigures } from '../parts/column.js';
import { HeadedTable } from '../parts/headed-table.js';
import { Paged } from '../parts/paged.js';
import { drawsDrawn } from '../service/index.js';
import { useWords } from '../words/language.js';
import styles from './draw.module.css';
import { useStratumName } from './use-stratum-name.js';
import { words } from './words.js';

const PER_PAGE = 50;

/** The drawn works in the order of the lot. */
export function DrawnSection({ drawId }: { readonly drawId: string }) {
  const say = useWords(words);
  const nameOf = useStratumName();
  const read = async (cursor: { cursor?: string }, signal: AbortSignal) =>
    (await drawsDrawn({ path: { id: drawId }, query: { limit: PER_PAGE, ...cursor }, signal, throwOnError: true })).data;
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {say.result}
      </Title>
      <Text size="sm" maw="50rem">
        {say.resultLead}
      </Text>
      <Paged queryKey={['drawn', drawId]} read={read} none={null}>
        {(works) => (
          <HeadedTable
            label={say.result}
            columns={[ofFigures(say.position), say.work, say.stratum, ofFigures(say.stage), say.ticket]}
          >
            {works.map(({ workId, publicId, position, stratum, stage, ticket }) => (
              <Table.Tr key={workId}>
                <Table.Td>{position}</Table.Td>
                <Table.Th scope="row" className={styles['hash']}>
                  {publicId}
                </Table.Th>
                <Table.Td>{nameOf(stratum)}</Table.Td>
                <Table.Td>{stage}</Table.Td>
                <Table.Td className={styles['hash']}>{ticket}</Table.Td>
              </Table.Tr>
            ))}
          </HeadedTable>
        )}
      </Paged>
    </Stack>
  );
}
