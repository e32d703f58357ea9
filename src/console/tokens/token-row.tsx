import { Button, Table } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Confirm } from '../parts/confirm.js';
import { accountsListTokensQueryKey, accountsRevokeTokenMutation, type AccountsListTokensResponse } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

export function TokenRow({ token }: { readonly token: AccountsListTokensResponse['items'][number] }) {
  const say = useWords(words);
  const { shortMoment } = useFormats();
  const queries = useQueryClient();
  const [isAsking, asking] = useDisclosure(false);
  const revoke = useMutation({
    ...accountsRevokeTokenMutation(),
    onSuccess: async () => {
      asking.close();
      await queries.invalidateQueries({ queryKey: accountsListTokensQueryKey() });
    },
  });
  const { id, name, role, createdAt, expiresAt, lastUsedAt, revokedAt } = token;
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td>{say.roles[role]}</Table.Td>
      <Table.Td>{shortMoment(createdAt)}</Table.Td>
      <Table.Td>{expiresAt === null ? say.noExpiry : shortMoment(expiresAt)}</Table.Td>
      <Table.Td>{lastUsedAt === null ? say.never : shortMoment(lastUsedAt)}</Table.Td>
      <Table.Td className="no-print">
        {revokedAt === null ? (
          <Button size="compact-sm" variant="default" aria-label={say.revokeOf(name)} onClick={asking.open}>
            {say.revoke}
          </Button>
        ) : (
          say.revoked
        )}
        {isAsking && (
          <Confirm
            title={say.revokeTitle(name)}
            ask={say.revokeHint}
            doIt={say.revoke}
            isLoss
            change={revoke}
            onYes={() => revoke.mutate({ path: { id } })}
            onNo={asking.close}
          />
        )}
      </Table.Td>
    </Table.Tr>
  );
}
