import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../parts/loaded.js';
import { schoolsListOptions } from '../service/index.js';
import { Bans } from './bans.js';
import { Ties } from './ties.js';

const MOST_SCHOOLS = 500;

/** What keeps somebody away: ties with their days, and bans that need no reason in law. */
export function TiesTab({ personId }: { readonly personId: string }) {
  const schools = useQuery(schoolsListOptions({ query: { limit: MOST_SCHOOLS } }));
  return (
    <Loaded query={schools}>
      {({ items }) => {
        const choices = items
          .map(({ id, shortName }) => ({ value: id, label: shortName }))
          .toSorted((one, other) => one.label.localeCompare(other.label, 'ru', { numeric: true }));
        return (
          <Stack gap="xl" maw="60rem">
            <Ties personId={personId} schools={choices} />
            <Bans personId={personId} schools={choices} />
          </Stack>
        );
      }}
    </Loaded>
  );
}

export interface SchoolChoice {
  readonly value: string;
  readonly label: string;
}
