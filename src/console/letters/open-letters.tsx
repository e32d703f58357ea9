import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { HeadedTable } from '../parts/headed-table.js';
import { Paged } from '../parts/paged.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useArrival } from '../parts/use-arrival.js';
import { useCampaign } from '../place/campaign.js';
import { LetterText } from '../publish/letter-text.js';
import type { Letter } from '../publish/use-letters.js';
import { useNames } from '../roster/names.js';
import { messagesList, messagesListQueryKey, messagesSettleMutation, type MessagesListData } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

type Kind = 'copy' | 'uncertain' | 'failed' | 'bounced';

const QUERIES: Readonly<Record<Kind, NonNullable<MessagesListData['query']>>> = {
  copy: { channel: 'copy', state: 'waiting' },
  uncertain: { state: 'uncertain' },
  failed: { state: 'failed' },
  bounced: { state: 'bounced' },
};

/** Letters of which a person has to say what becomes of them: no machine can. */
export function OpenLetters() {
  const say = useWords(words);
  const arrival = useArrival<HTMLHeadingElement>('open');
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4" {...arrival}>
        {say.open}
      </Title>
      <Text size="sm">{say.openLead}</Text>
      {(Object.keys(QUERIES) as Kind[]).map((kind) => (
        <LettersOfKind key={kind} kind={kind} />
      ))}
    </Stack>
  );
}

function LettersOfKind({ kind }: { readonly kind: Kind }) {
  const say = useWords(words);
  const { id: campaignId } = useCampaign();
  const query = { ...QUERIES[kind], campaignId, limit: 50 };
  return (
    <Paged<Letter>
      queryKey={messagesListQueryKey({ query })}
      read={async (cursor, signal) => (await messagesList({ query: { ...query, ...cursor }, signal, throwOnError: true })).data}
      none={null}
    >
      {(letters) => (
        <div>
          <Title order={3} size="h5">
            {say.kinds[kind].title}
          </Title>
          <Text size="sm" mb="xs">
            {say.kinds[kind].hint}
          </Text>
          <OpenTable kind={kind} letters={letters} />
        </div>
      )}
    </Paged>
  );
}

function OpenTable({ kind, letters }: { readonly kind: Kind; readonly letters: readonly Letter[] }) {
  const say = useWords(words);
  const may = useMay();
  const names = useNames();
  const queries = useQueryClient();
  const [shown, show] = useState<Letter>();
  const settle = useMutation({ ...messagesSettleMutation(), onSuccess: () => void queries.invalidateQueries() });
  const titleOf = ({ personId, subject }: Letter) => [names.ofId(personId), subject].filter((part) => part !== null).join(' · ');
  const outcomes = kind === 'copy' ? (['sent'] as const) : (['sent', 'again'] as const);
  return (
    <>
      {settle.error !== null && <ProblemNotice error={settle.error} />}
      <HeadedTable label={say.kinds[kind].title} columns={[say.letter, say.answer]} actions={say.actions}>
        {letters.map((letter) => (
          <Table.Tr key={letter.id}>
            <Table.Th scope="row">
              <Text size="sm">{titleOf(letter)}</Text>
              <Text size="xs" c="dimmed">
                {letter.address}
              </Text>
            </Table.Th>
            <Table.Td>{letter.answer}</Table.Td>
            <Table.Td className="no-print">
              <Group gap="xs">
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={`${say.read}: ${titleOf(letter)}`}
                  onClick={() => show(letter)}
                >
                  {say.read}
                </Button>
                {may('messages.send') &&
                  outcomes.map((outcome) => (
                    <Button
                      key={outcome}
                      size="compact-xs"
                      variant="default"
                      aria-label={`${say.outcomes[outcome]}: ${titleOf(letter)}`}
                      loading={
                        settle.isPending && settle.variables.path.id === letter.id && settle.variables.body.outcome === outcome
                      }
                      onClick={() => settle.mutate({ path: { id: letter.id }, body: { outcome } })}
                    >
                      {say.outcomes[outcome]}
                    </Button>
                  ))}
              </Group>
            </Table.Td>
          </Table.Tr>
        ))}
      </HeadedTable>
      {shown !== undefined && <LetterText id={shown.id} title={titleOf(shown)} close={() => show(undefined)} />}
    </>
  );
}
