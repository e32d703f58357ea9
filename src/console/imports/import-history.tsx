import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { Waiting } from '../parts/loaded.js';
import { Mark } from '../parts/mark.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { WhatNext } from '../parts/what-next.js';
import { importsList, importsListQueryKey, type ImportsListResponse } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import classes from './import-history.module.css';
import { totalsOf } from './totals.js';
import { words } from './words.js';

type Line = ImportsListResponse['items'][number];

export function ImportHistory({ campaignId }: { readonly campaignId: string }) {
  const say = useWords(words);
  const list = useInfiniteQuery({
    queryKey: importsListQueryKey({ path: { campaignId } }),
    queryFn: async ({ pageParam, signal }) => {
      const query = { limit: 20, ...(pageParam !== null && { cursor: pageParam }) };
      return (await importsList({ path: { campaignId }, query, signal, throwOnError: true })).data;
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  if (list.error !== null) return <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data === undefined) return <Waiting />;
  const lines = list.data.pages.flatMap(({ items }) => items);
  if (lines.length === 0) return <WhatNext title={say.noHistory}>{say.noHistoryHint}</WhatNext>;
  return (
    <Stack component="section" gap="xs">
      <Title order={2} size="h4">
        {say.history}
      </Title>
      <ul className={classes.list}>
        {lines.map((line) => (
          <HistoryItem key={line.id} line={line} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Group>
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {say.more}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

const TONES = { checked: 'open', applied: 'good', undone: 'neutral' } as const;

function HistoryItem({ line: { id, fileName, state, summary, createdAt, createdBy } }: { readonly line: Line }) {
  const say = useWords(words);
  const { moment } = useFormats();
  const { added, changed } = totalsOf(summary);
  return (
    <li className={classes.item}>
      <Anchor component={Link} href={`/imports/${id}`}>
        {fileName}
      </Anchor>
      <div>
        <Mark tone={TONES[state]}>{say.states[state]}</Mark>
      </div>
      <Text size="sm">{summary.errors > 0 ? say.errors(summary.errors) : say.totals(added, changed)}</Text>
      <Text size="sm">{`${moment(createdAt)}, ${createdBy}`}</Text>
    </li>
  );
}
