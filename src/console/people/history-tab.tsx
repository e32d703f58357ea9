import { Button, Checkbox, Group, Stack, Text, Timeline } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Waiting } from '../parts/loaded.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { peopleHistory, peopleHistoryQueryKey, type PeopleHistoryResponse } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { cardWords } from './card-words.js';
import { historyWords } from './tab-words.js';

type Event = PeopleHistoryResponse['items'][number];

/** Who did what to the card, as the audit log keeps it: which fields, never what stood in them. */
export function HistoryTab({ personId }: { readonly personId: string }) {
  const say = useWords(historyWords);
  const [withReads, setWithReads] = useState(false);
  const path = { id: personId };
  const wish = { limit: 50, ...(withReads && { withReads: 'true' }) };
  const list = useInfiniteQuery({
    queryKey: peopleHistoryQueryKey({ path, query: wish }),
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...wish, ...(pageParam !== null && { cursor: pageParam }) };
      return (await peopleHistory({ path, query, signal, throwOnError: true })).data;
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const events = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Stack gap="md">
      <Checkbox label={say.reads} checked={withReads} onChange={(event) => setWithReads(event.currentTarget.checked)} />
      {list.error !== null && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Waiting />}
      {list.isSuccess && events.length === 0 && <Text>{say.none}</Text>}
      <Timeline bulletSize={14} lineWidth={2}>
        {events.map((event) => (
          <HistoryItem key={event.id} event={event} />
        ))}
      </Timeline>
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

function HistoryItem({ event: { action, actor, happenedAt, detail } }: { readonly event: Event }) {
  const say = useWords(historyWords);
  const { moment } = useFormats();
  const details = useDetails(detail);
  const actions: Readonly<Partial<Record<string, string>>> = say.actions;
  return (
    <Timeline.Item title={actions[action] ?? action}>
      <Text size="sm">{[`${moment(happenedAt)}, ${actor}`, ...details].join(' · ')}</Text>
    </Timeline.Item>
  );
}

function useDetails(detail: Event['detail']): readonly string[] {
  const say = useWords(historyWords);
  const { fields } = useWords(cardWords);
  const titles: Readonly<Partial<Record<string, string>>> = fields;
  const { fields: changed, duplicate, into } = detail;
  return [
    Array.isArray(changed) && say.fields(changed.map((name) => titles[String(name)] ?? String(name)).join(', ')),
    typeof duplicate === 'string' && say.duplicate(duplicate),
    typeof into === 'string' && say.into(into),
  ].filter((text) => text !== false);
}
