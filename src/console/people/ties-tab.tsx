import { Stack } from '@mantine/core';
import { useSchoolChoices } from '../place/school-choices.js';
import { Bans } from './bans.js';
import { Ties } from './ties.js';

/** What keeps somebody away: ties with their days, and bans that need no reason in law. */
export function TiesTab({ personId }: { readonly personId: string }) {
  const schools = useSchoolChoices();
  return (
    <Stack gap="xl" maw="60rem">
      <Ties personId={personId} schools={schools} />
      <Bans personId={personId} schools={schools} />
    </Stack>
  );
}
