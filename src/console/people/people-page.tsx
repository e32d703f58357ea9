import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { Waiting } from '../parts/loaded.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { ScreenPage } from '../parts/screen-page.js';
import { WhatNext } from '../parts/what-next.js';
import { peopleList, peopleListQueryKey } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { NewPerson } from './new-person.js';
import { PeopleFilter, usePeopleFilter } from './people-filter.js';
import { PeopleList } from './people-list.js';
import { words } from './words.js';

const PER_PAGE = 100;

/** Everybody whom the municipality may send somewhere, found by what is known of them. */
export default function PeoplePage() {
  const say = useWords(words);
  const may = useMay();
  const [isAdding, adding] = useDisclosure(false);
  const { filter, isNarrow, change, forget } = usePeopleFilter();
  const list = useInfiniteQuery({
    queryKey: peopleListQueryKey({ query: filter }),
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...filter, limit: PER_PAGE, ...(pageParam !== null && { cursor: pageParam }) };
      return (await peopleList({ query, signal, throwOnError: true })).data;
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
    // Each reading of people is written into the audit log: a window that comes to the front is no reason for one.
    refetchOnWindowFocus: false,
  });
  const found = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const isEmpty = list.data !== undefined && found.length === 0;
  const mayChange = may('people.change');
  return (
    <ScreenPage title={say.title} actions={mayChange && <Button onClick={adding.open}>{say.add}</Button>}>
      <PeopleFilter filter={filter} onChange={change} />
      {list.error !== null && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Waiting />}
      {isEmpty && !isNarrow && (
        <WhatNext
          title={say.none}
          actions={
            <Button component={Link} href="/imports" variant="light">
              {say.toImports}
            </Button>
          }
        >
          {say.noneHint}
        </WhatNext>
      )}
      {isEmpty && isNarrow && (
        <Group>
          <Text role="status">{say.noneMatch}</Text>
          <Button variant="default" size="xs" onClick={forget}>
            {say.forget}
          </Button>
        </Group>
      )}
      {found.length > 0 && (
        <>
          <Text size="sm" role="status">
            {say.shown(found.length, list.hasNextPage)}
          </Text>
          <PeopleList people={found} />
          {list.hasNextPage && (
            <Group>
              <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                {say.more}
              </Button>
            </Group>
          )}
        </>
      )}
      {isAdding && <NewPerson onClose={adding.close} />}
    </ScreenPage>
  );
}
