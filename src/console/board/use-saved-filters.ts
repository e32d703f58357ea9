import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  boardFiltersKeepMutation,
  boardFiltersListOptions,
  boardFiltersListQueryKey,
  boardFiltersRemoveMutation,
} from '../service/index.js';

/** One's own filters under their names, and those that colleagues share. */
export function useSavedFilters() {
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: boardFiltersListQueryKey() });
  const { data } = useQuery(boardFiltersListOptions());
  const keep = useMutation({ ...boardFiltersKeepMutation(), onSuccess });
  const remove = useMutation({ ...boardFiltersRemoveMutation(), onSuccess });
  return { saved: data ?? [], keep, remove, problem: keep.error ?? remove.error };
}
