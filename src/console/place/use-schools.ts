import { useQuery } from '@tanstack/react-query';
import { every, schoolsList, schoolsListQueryKey, type SchoolsListResponse } from '../service/index.js';

export type School = SchoolsListResponse['items'][number];

/** Every school of the municipality, a region’s too; none until they are read. */
export function useSchools({ enabled = true } = {}): readonly School[] {
  const { data } = useQuery({ ...every(schoolsListQueryKey(), (options) => schoolsList(options)), enabled });
  return data ?? NONE;
}

const NONE: readonly School[] = [];
