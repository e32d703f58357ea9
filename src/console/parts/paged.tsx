import { Button, Group } from '@mantine/core';
import { useInfiniteQuery, type QueryKey } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWords } from '../words/language.js';
import { Loaded } from './loaded.js';
import { words } from './words.js';

interface PageOf<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

interface Props<Item> {
  readonly queryKey: QueryKey;
  /** Reads one page: the first without a cursor. */
  readonly read: (cursor: { readonly cursor?: string }, signal: AbortSignal) => Promise<PageOf<Item>>;
  /** What stands there when there is nothing. */
  readonly none: ReactNode;
  /** All that has been read so far. */
  readonly children: (items: readonly Item[]) => ReactNode;
}

/** A long list, a page at a time, with a button for the next. */
export function Paged<Item>({ queryKey, read, none, children }: Props<Item>) {
  const say = useWords(words);
  const list = useInfiniteQuery({
    queryKey: [...queryKey, 'pages'],
    queryFn: ({ pageParam, signal }) => read(pageParam === null ? {} : { cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  return (
    <Loaded query={list}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return none;
        return (
          <>
            {children(items)}
            {list.hasNextPage && (
              <Group className="no-print">
                <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
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
