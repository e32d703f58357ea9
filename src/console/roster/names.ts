import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { everyItem, peopleList, type PeopleListResponse } from '../service/index.js';
import { useMay } from '../session/session.js';

type Person = PeopleListResponse['items'][number];

export interface Names {
  /** `Петрова М. И.`; the code for who may not read names. */
  readonly of: (code: string) => string;
  readonly person: (code: string) => Person | undefined;
  /** By the id of the record; null for who may not read names. */
  readonly ofId: (id: string) => string | null;
  /** All of them by name; none for who may not read names. */
  readonly everybody: () => readonly Person[];
}

/** Rosters know people by codes; names come by a right of their own, and are left out where it is missing. */
export function useNames(): Names {
  const may = useMay();
  const { data } = useQuery({
    queryKey: ['names'],
    queryFn: ({ signal }) => everybody(signal),
    enabled: may('people.read'),
    staleTime: 300_000,
  });
  return useMemo(() => {
    const byId = new Map([...(data?.values() ?? [])].map((person) => [person.id, person]));
    return {
      of: (code: string) => {
        const person = data?.get(code);
        return person === undefined ? code : shortName(person.fullName);
      },
      person: (code: string) => data?.get(code),
      ofId: (id: string) => {
        const person = byId.get(id);
        return person === undefined ? null : shortName(person.fullName);
      },
      everybody: () => [...byId.values()].toSorted((one, other) => one.fullName.localeCompare(other.fullName)),
    };
  }, [data]);
}

async function everybody(signal: AbortSignal): Promise<ReadonlyMap<string, Person>> {
  const people = await everyItem((query) => peopleList({ query, signal, throwOnError: true }));
  return new Map(people.map((person) => [person.code, person]));
}

/** `Петрова Мария Ивановна` as `Петрова М. И.` */
export function shortName(fullName: string): string {
  const [family = '', ...given] = fullName.trim().split(/\s+/u);
  return [family, ...given.map((name) => (/^\d/u.test(name) ? name : `${name[0]}.`))].join(' ');
}
