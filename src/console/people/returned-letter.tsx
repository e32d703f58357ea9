import { Alert, Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ProblemNotice } from '../parts/problem-notice.js';
import { bouncesLiftMutation, preferencesGetOptions, preferencesGetQueryKey } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { cardWords } from './card-words.js';
import type { Person } from './card.js';

/** Says that letters came back from the address on the card, and lets whoever made sure of it use it again. */
export function ReturnedLetter({ person }: { readonly person: Person }) {
  const say = useWords(cardWords);
  const may = useMay();
  const queries = useQueryClient();
  const path = { id: person.id };
  const { data } = useQuery({ ...preferencesGetOptions({ path }), enabled: may('messages.read') });
  const lift = useMutation({
    ...bouncesLiftMutation(),
    onSuccess: () => queries.invalidateQueries({ queryKey: preferencesGetQueryKey({ path }) }),
  });
  if (data === undefined || data.bouncedAddress === null) return null;
  if (data.bouncedAddress.toLowerCase() !== person.email?.toLowerCase()) return null;
  return (
    <Alert color="orange" role="note" title={say.returned(data.bouncedAddress)} maw="60rem" mb="md">
      <Group justify="space-between" align="end">
        <div>
          <Text size="sm">{say.returnedMeans}</Text>
          <Text size="sm" c="dimmed">
            {data.bounceReason}
          </Text>
        </div>
        {may('messages.send') && (
          <Button variant="default" loading={lift.isPending} onClick={() => lift.mutate({ path: { personId: person.id } })}>
            {say.useAgain}
          </Button>
        )}
      </Group>
      {lift.error !== null && <ProblemNotice error={lift.error} />}
    </Alert>
  );
}
