import type { QueryKey } from '@tanstack/react-query';
import { everyItem } from './every-item.js';

/** What the client's function of a paged list is called with. */
interface PageOptions {
  readonly query: { readonly limit: number; readonly cursor?: string };
  readonly signal: AbortSignal;
  readonly throwOnError: true;
}

interface PageOf<Item> {
  readonly data: { readonly items: readonly Item[]; readonly nextCursor: string | null };
}

/** A query that reads all of a paged list: for what is counted, grouped or chosen from as a whole. */
export function every<Item>(queryKey: QueryKey, read: (options: PageOptions) => Promise<PageOf<Item>>) {
  return {
    queryKey: [...queryKey, 'all'],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) => everyItem((query) => read({ query, signal, throwOnError: true })),
  };
}
