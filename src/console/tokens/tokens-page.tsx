import { Anchor, Button, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { HeadedTable } from '../parts/headed-table.js';
import { Loaded } from '../parts/loaded.js';
import { ScreenPage } from '../parts/screen-page.js';
import { ShownOnce } from '../parts/shown-once.js';
import { accountsListTokens, accountsListTokensQueryKey, every } from '../service/index.js';
import { useSession } from '../session/session.js';
import { useWords } from '../words/language.js';
import { IssueDialogue } from './issue-dialogue.js';
import { TokenRow } from './token-row.js';
import { words } from './words.js';

/** The keys of programs. */
export default function TokensPage() {
  const say = useWords(words);
  const { authority } = useSession();
  const tokens = useQuery(every(accountsListTokensQueryKey(), (options) => accountsListTokens(options)));
  const [isIssuing, issuing] = useDisclosure(false);
  const [token, setToken] = useState<string>();
  return (
    <ScreenPage title={say.title} actions={authority && <Button onClick={issuing.open}>{say.issue}</Button>}>
      <Text maw="44rem">
        {authority === null ? say.noAuthority : say.about}{' '}
        <Anchor href="/api/docs" underline="always">
          {say.docs}
        </Anchor>
      </Text>
      <Loaded query={tokens}>
        {(all) =>
          all.length === 0 ? (
            <Text>{say.none}</Text>
          ) : (
            <HeadedTable
              label={say.title}
              columns={[say.name, say.role, say.createdAt, say.expiresAt, say.lastUsedAt]}
              actions={say.actions}
            >
              {all
                .toSorted((one, other) => one.createdAt.localeCompare(other.createdAt))
                .map((one) => (
                  <TokenRow key={one.id} token={one} />
                ))}
            </HeadedTable>
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
