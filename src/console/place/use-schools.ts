import { useQuery } from '@tanstack/react-query';
import { everyItem, schoolsList, schoolsListQueryKey, type SchoolsListResponse } from '../service/index.js';

export type School = SchoolsListResponse['items'][number];

/** Every school of the municipality, a region’s too; none until they are read. */
export function useSchools({ enabled = true } = {}): readonly School[] {
  const { data } = useQuery({
    queryKey: [...schoolsListQueryKey(), 'all'],
    queryFn: ({ signal }) => everyItem((query) => schoolsList({ query, signal, throwOnError: true })),
    enabled,
  });
  return data ?? NONE;
}

const NONE: readonly School[] = [];
