import { Button, Group, Table, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirmation } from '../parts/confirmation.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { usersListQueryKey, usersRemoveMutation, usersResetLinkMutation, type UsersListResponse } from '../service/index.js';
import { useSession } from '../session/session.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import type { IssuedLink } from './link-dialogue.js';
import { words } from './words.js';

interface Props {
  readonly user: UsersListResponse[number];
  readonly onLink: (link: IssuedLink) => void;
}

export function UserRow({ user: { id, name, email, role, state, hasSecondFactor, lastSeenAt }, onLink }: Props) {
  const say = useWords(words);
  const { shortMoment } = useFormats();
  const { user: self } = useSession();
  const queries = useQueryClient();
  const [isRemoving, setRemoving] = useState(false);
  const path = { id };
  const renew = useMutation({ ...usersResetLinkMutation(), onSuccess: (issued) => onLink({ name, issued }) });
  const remove = useMutation({
    ...usersRemoveMutation(),
    onSuccess: () => queries.invalidateQueries({ queryKey: usersListQueryKey() }),
  });
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm">{name}</Text>
        <Text size="xs" c="dimmed">
          {email}
        </Text>
        {renew.error !== null && <ProblemNotice error={renew.error} />}
      </Table.Td>
      <Table.Td>{say.roles[role]}</Table.Td>
      <Table.Td>
        {say.states[state]}
        {hasSecondFactor && `, ${say.secondFactor}`}
      </Table.Td>
      <Table.Td>{lastSeenAt === null ? say.never : shortMoment(lastSeenAt)}</Table.Td>
      <Table.Td className="no-print">
        {id !== self?.id && (
          <Group gap="xs" wrap="nowrap">
            <Button size="compact-sm" variant="default" aria-label={say.linkOf(name)} onClick={() => renew.mutate({ path })}>
              {say.resetLink}
            </Button>
            <Button size="compact-sm" variant="default" aria-label={say.removeOf(name)} onClick={() => setRemoving(true)}>
              {say.remove}
            </Button>
          </Group>
        )}
        <Confirmation
          isOpen={isRemoving}
          title={say.removeTitle(name)}
          hint={say.removeHint}
          confirm={say.remove}
          cancel={say.keep}
          change={remove}
          onConfirm={() => remove.mutate({ path })}
          onClose={() => setRemoving(false)}
        />
      </Table.Td>
    </Table.Tr>
  );
}
