import { useQuery } from '@tanstack/react-query';
import { allocationsPacks, allocationsPacksQueryKey, everyItem, type AllocationsPacksResponse } from '../service/index.js';

export type Pack = AllocationsPacksResponse['items'][number];

/** The packs of all experts of an allocation. */
export function usePacks(id: string) {
  const path = { id };
  return useQuery({
    queryKey: [...allocationsPacksQueryKey({ path }), 'all'],
    queryFn: ({ signal }) => everyItem((query) => allocationsPacks({ path, query, signal, throwOnError: true })),
  });
}
