import { useMemo } from 'react';
import { useSchools } from './use-schools.js';

/** The short name of a school by its login; the login until the schools are read. */
export function useSchoolNames(): (login: string) => string {
  const schools = useSchools();
  return useMemo(() => {
    const names = new Map(schools.map(({ login, shortName }) => [login, shortName]));
    return (login) => names.get(login) ?? login;
  }, [schools]);
}
