import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { boardConflictsOptions, boardHeadOptions, boardWeekOptions, boardWeekQueryKey } from '../service/index.js';
import { useMay } from '../session/session.js';

const LOOK_MS = 4_000;
const CONFLICTS_MS = 60_000;

/** A week of the board, read again as soon as anybody has changed it. */
export function useBoard(rosterId: string, week: string | undefined) {
  const queries = useQueryClient();
  const path = { id: rosterId };
  const query = useQuery({
    ...boardWeekOptions({ path, ...(week !== undefined && { query: { week } }) }),
    placeholderData: keepPreviousData,
  });
  const head = useQuery({ ...boardHeadOptions({ path }), refetchInterval: LOOK_MS, staleTime: 0 });
  const [seen, newest] = [query.data?.number, head.data?.number ?? undefined];
  useEffect(() => {
    if (seen !== undefined && newest !== undefined && newest > seen) void refreshBoard(queries, rosterId);
  }, [seen, newest, queries, rosterId]);
  return query;
}

/** What is wrong with the board under the data as they are now. */
export function useConflicts(rosterId: string, number: number) {
  const may = useMay();
  const options = boardConflictsOptions({ path: { id: rosterId } });
  const { data } = useQuery({
    ...options,
    queryKey: [...options.queryKey, number] as unknown as typeof options.queryKey,
    enabled: may('rosters.plan'),
    staleTime: CONFLICTS_MS,
    placeholderData: keepPreviousData,
  });
  return data ?? [];
}

/** Every week of the board that this browser has read. */
export function boardKey(rosterId: string) {
  const [{ _id, path }] = boardWeekQueryKey({ path: { id: rosterId } });
  return [{ _id, path }] as const;
}

export function refreshBoard(queries: ReturnType<typeof useQueryClient>, rosterId: string): Promise<void> {
  return queries.invalidateQueries({ queryKey: boardKey(rosterId) });
}
