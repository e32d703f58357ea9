import { Button, Code, Group, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Loaded } from '../parts/loaded.js';
import { auditList, auditListQueryKey, type AuditListData } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import type { Wanted } from './audit-page.js';
import { words } from './words.js';

const DAY_MS = 86_400_000;

/** The newest first, a page at a time. */
export function Events({ wanted }: { readonly wanted: Wanted }) {
  const say = useWords(words);
  const { shortMoment } = useFormats();
  const query = queryOf(wanted);
  const events = useInfiniteQuery({
    queryKey: [...auditListQueryKey({ query }), 'pages'],
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await auditList({
        query: { ...query, ...(pageParam !== '' && { cursor: pageParam }) },
        signal,
        throwOnError: true,
      });
      return data;
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  return (
    <Loaded query={events}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return <Text role="status">{say.none}</Text>;
        return (
          <>
            <Table.ScrollContainer minWidth={720} tabIndex={0} role="region" aria-label={say.title}>
              <Table verticalSpacing={4}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{say.when}</Table.Th>
                    <Table.Th>{say.who}</Table.Th>
                    <Table.Th>{say.what}</Table.Th>
                    <Table.Th>{say.onWhat}</Table.Th>
                    <Table.Th>{say.details}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {items.map(({ id, happenedAt, actor, action, subjectType, subjectId, detail }) => (
                    <Table.Tr key={id}>
                      <Table.Td className="nowrap">{shortMoment(happenedAt)}</Table.Td>
                      <Table.Td>{actor}</Table.Td>
                      <Table.Td>{action}</Table.Td>
                      <Table.Td title={subjectId}>{`${subjectType} ${subjectId.slice(0, 8)}`}</Table.Td>
                      <Table.Td>{Object.keys(detail).length > 0 && <Code>{JSON.stringify(detail)}</Code>}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
            {events.hasNextPage && (
              <Group className="no-print">
                <Button variant="default" loading={events.isFetchingNextPage} onClick={() => void events.fetchNextPage()}>
                  {say.more}
                </Button>
              </Group>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

/** Days are the reader's own, both of them included. */
function queryOf({ search, from, to }: Wanted): NonNullable<AuditListData['query']> {
  const startOf = (day: string) => new Date(`${day}T00:00:00`).getTime();
  return {
    limit: 100,
    ...(search.trim() !== '' && { search: search.trim() }),
    ...(from !== '' && { from: new Date(startOf(from)).toISOString() }),
    ...(to !== '' && { to: new Date(startOf(to) + DAY_MS).toISOString() }),
  };
}
