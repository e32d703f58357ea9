import { Button, Stack, Table, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Loaded } from '../parts/loaded.js';
import { ofFigures } from '../parts/column.js';
import { HeadedTable } from '../parts/headed-table.js';
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
  const works = useInfiniteQuery({
    queryKey: ['drawn', drawId],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const query = { limit: PER_PAGE, cursor: pageParam };
      return (await drawsDrawn({ path: { id: drawId }, query, signal, throwOnError: true })).data;
    },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {say.result}
      </Title>
      <Text size="sm" maw="50rem">
        {say.resultLead}
      </Text>
      <Loaded query={works}>
        {({ pages }) => (
          <>
            <HeadedTable
              label={say.result}
              columns={[ofFigures(say.position), say.work, say.stratum, ofFigures(say.stage), say.ticket]}
            >
              {pages.flatMap(({ items }) =>
                items.map(({ workId, publicId, position, stratum, stage, ticket }) => (
                  <Table.Tr key={workId}>
                    <Table.Td>{position}</Table.Td>
                    <Table.Th scope="row" className={styles['hash']}>
                      {publicId}
                    </Table.Th>
                    <Table.Td>{nameOf(stratum)}</Table.Td>
                    <Table.Td>{stage}</Table.Td>
                    <Table.Td className={styles['hash']}>{ticket}</Table.Td>
                  </Table.Tr>
                )),
              )}
            </HeadedTable>
            {works.hasNextPage && (
              <Button
                variant="default"
                className="no-print"
                loading={works.isFetchingNextPage}
                onClick={() => void works.fetchNextPage()}
              >
                {say.more}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </Stack>
  );
}
