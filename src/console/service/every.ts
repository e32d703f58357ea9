import type { QueryKey } from '@tanstack/react-query';
import { everyItem, type PageOf } from './every-item.js';

/** What the client's function of a paged list is called with. */
interface PageOptions {
  readonly query: { readonly limit: number; readonly cursor?: string };
  readonly signal: AbortSignal;
  readonly throwOnError: true;
}

/** A query that reads all of a paged list: for what is counted, grouped or chosen from as a whole. */
export function every<Item>(queryKey: QueryKey, read: (options: PageOptions) => Promise<PageOf<Item>>) {
  return {
    queryKey: [...queryKey, 'all'],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) => everyItem((query) => read({ query, signal, throwOnError: true })),
  };
}
