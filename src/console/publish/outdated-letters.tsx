import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Mark } from '../parts/mark.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { rostersRenewLettersMutation } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

/** Says that letters tell of a roster that holds no more, and writes them anew. */
export function OutdatedLetters({ rosterId }: { readonly rosterId: string }) {
  const say = useWords(words);
  const may = useMay();
  const queries = useQueryClient();
  const renew = useMutation({
    ...rostersRenewLettersMutation(),
    onSuccess: ({ drafted }) => {
      notifications.show({ message: say.renewed(drafted?.people ?? 0) });
      void queries.invalidateQueries();
    },
  });
  return (
    <>
      {renew.error !== null && <ProblemNotice error={renew.error} />}
      <Group gap="xs">
        <Mark tone="doubtful">{say.outdated}</Mark>
        <Text size="sm">{say.outdatedHint}</Text>
        {may('messages.send') && (
          <Button size="compact-sm" loading={renew.isPending} onClick={() => renew.mutate({ path: { id: rosterId } })}>
            {say.renew}
          </Button>
        )}
      </Group>
    </>
  );
}
