import { Button, Modal, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../parts/loaded.js';
import { ScreenPage } from '../parts/screen-page.js';
import { ShownOnce } from '../parts/shown-once.js';
import { accountsListTokensOptions } from '../service/index.js';
import { useSession } from '../session/session.js';
import { useWords } from '../words/language.js';
import { IssueDialogue } from './issue-dialogue.js';
import { TokenRow } from './token-row.js';
import { words } from './words.js';

/** The keys of programs. */
export default function TokensPage() {
  const say = useWords(words);
  const { authority } = useSession();
  const tokens = useQuery(accountsListTokensOptions());
  const [isIssuing, issuing] = useDisclosure(false);
  const [token, setToken] = useState<string>();
  return (
    <ScreenPage title={say.title} actions={authority && <Button onClick={issuing.open}>{say.issue}</Button>}>
      <Text maw="44rem">{authority === null ? say.noAuthority : say.about}</Text>
      <Loaded query={tokens}>
        {(all) =>
          all.length === 0 ? (
            <Text>{say.none}</Text>
          ) : (
            <Table.ScrollContainer minWidth={640} tabIndex={0} role="region" aria-label={say.title}>
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{say.name}</Table.Th>
                    <Table.Th>{say.role}</Table.Th>
                    <Table.Th>{say.createdAt}</Table.Th>
                    <Table.Th>{say.expiresAt}</Table.Th>
                    <Table.Th>{say.lastUsedAt}</Table.Th>
                    <Table.Th className="no-print">{say.actions}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {all.map((one) => (
                    <TokenRow key={one.id} token={one} />
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )
        }
      </Loaded>
      <IssueDialogue isOpen={isIssuing} onClose={issuing.close} onIssued={setToken} />
      <Modal opened={token !== undefined} onClose={() => setToken(undefined)} title={say.ready} size="lg" centered>
        <ShownOnce secret={token ?? ''} hint={say.readyHint} copy={say.copy} copied={say.copied} />
      </Modal>
    </ScreenPage>
  );
}
