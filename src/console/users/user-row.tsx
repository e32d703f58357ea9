import { Table, Text } from '@mantine/core';
import type { User } from './every-user.js';
import { useSession } from '../session/session.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import type { IssuedLink } from './link-dialogue.js';
import { UserActions } from './user-actions.js';
import { words } from './words.js';

interface Props {
  readonly user: User;
  readonly onLink: (link: IssuedLink) => void;
}

export function UserRow({ user, onLink }: Props) {
  const say = useWords(words);
  const { shortMoment } = useFormats();
  const { user: self } = useSession();
  const { id, name, email, role, state, hasSecondFactor, lastSeenAt } = user;
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Text size="sm">{name}</Text>
        <Text size="xs" c="dimmed">
          {email}
        </Text>
      </Table.Th>
      <Table.Td>{say.roles[role]}</Table.Td>
      <Table.Td>
        {say.states[state]}
        {hasSecondFactor && `, ${say.secondFactor}`}
      </Table.Td>
      <Table.Td>{lastSeenAt === null ? say.never : shortMoment(lastSeenAt)}</Table.Td>
      <Table.Td className="no-print">{id === self?.id ? say.oneself : <UserActions user={user} onLink={onLink} />}</Table.Td>
    </Table.Tr>
  );
}
