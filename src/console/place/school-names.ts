import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { schoolsListOptions } from '../service/index.js';

const MOST_SCHOOLS = 500;

/** The short name of a school by its login; the login until the schools are read. */
export function useSchoolNames(): (login: string) => string {
  const { data } = useQuery(schoolsListOptions({ query: { limit: MOST_SCHOOLS } }));
  return useMemo(() => {
    const names = new Map((data?.items ?? []).map(({ login, shortName }) => [login, shortName]));
    return (login) => names.get(login) ?? login;
  }, [data]);
}
