import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { HeadedTable } from '../parts/headed-table.js';
import { Loaded } from '../parts/loaded.js';
import { ScreenPage } from '../parts/screen-page.js';
import { everyUser } from './every-user.js';
import { useWords } from '../words/language.js';
import { InviteDialogue } from './invite-dialogue.js';
import { LinkDialogue, type IssuedLink } from './link-dialogue.js';
import { UserRow } from './user-row.js';
import { words } from './words.js';

/** Who may sign in to this municipality, and as what. */
export default function UsersPage() {
  const say = useWords(words);
  const users = useQuery(everyUser);
  const [isInviting, inviting] = useDisclosure(false);
  const [link, setLink] = useState<IssuedLink>();
  const show = (issued: IssuedLink) => {
    inviting.close();
    setLink(issued);
  };
  return (
    <ScreenPage title={say.title} actions={<Button onClick={inviting.open}>{say.invite}</Button>}>
      <Loaded query={users}>
        {(all) =>
          all.length === 0 ? (
            <Text>{say.none}</Text>
          ) : (
            <HeadedTable label={say.title} columns={[say.name, say.role, say.state, say.lastSeen]} actions={say.actions}>
              {all.map((user) => (
                <UserRow key={user.id} user={user} onLink={show} />
              ))}
            </HeadedTable>
          )
        }
      </Loaded>
      <InviteDialogue isOpen={isInviting} onClose={inviting.close} onInvited={show} />
      <LinkDialogue link={link} onClose={() => setLink(undefined)} />
    </ScreenPage>
  );
}
