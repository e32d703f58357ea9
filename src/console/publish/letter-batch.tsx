import { Button, Checkbox, Group, Stack, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../parts/loaded.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { WideTable } from '../parts/wide-table.js';
import { useNames } from '../roster/names.js';
import {
  batchesApproveMutation,
  batchesDiscardMutation,
  messagesListOptions,
  type MessagesListResponse,
} from '../service/index.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

type Message = MessagesListResponse['items'][number];

const MOST_LETTERS = 500;

/** The letters of one publication with a tick each, and the button that sends as many as are ticked. */
export function LetterBatch({ id, title }: { readonly id: string; readonly title: string }) {
  const query = useQuery(messagesListOptions({ query: { batchId: id, limit: MOST_LETTERS } }));
  return (
    <Stack gap="xs">
      <Text fw={600}>{title}</Text>
      <Loaded query={query}>{({ items }) => <Review batchId={id} messages={items} />}</Loaded>
    </Stack>
  );
}

function Review({ batchId, messages }: { readonly batchId: string; readonly messages: readonly Message[] }) {
  const say = useWords(words);
  const may = useMay();
  const queries = useQueryClient();
  const [unticked, untick] = useState<ReadonlySet<string>>(new Set());
  const settled = { onSuccess: () => void queries.invalidateQueries() };
  const discard = useMutation({ ...batchesDiscardMutation(), ...settled });
  const approve = useMutation({
    ...batchesApproveMutation(),
    onSuccess: () => {
      notifications.show({ message: say.sent });
      settled.onSuccess();
    },
  });
  const count = messages.length - unticked.size;
  const problem = approve.error ?? discard.error;
  return (
    <>
      {problem !== null && <ProblemNotice error={problem} />}
      <LetterTable messages={messages} unticked={unticked} onToggle={(id) => untick(toggled(unticked, id))} />
      {may('messages.send') && (
        <Group>
          <Button
            onClick={() => approve.mutate({ path: { id: batchId }, body: { count, untickedIds: [...unticked] } })}
            loading={approve.isPending}
          >
            {say.send(count)}
          </Button>
          <Button variant="default" onClick={() => discard.mutate({ path: { id: batchId } })} loading={discard.isPending}>
            {say.discard}
          </Button>
        </Group>
      )}
    </>
  );
}

interface TableProps {
  readonly messages: readonly Message[];
  readonly unticked: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

function LetterTable({ messages, unticked, onToggle }: TableProps) {
  const say = useWords(words);
  const names = useNames();
  return (
    <WideTable label={say.letters}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{say.letter}</Table.Th>
          <Table.Th>{say.channel}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {messages.map(({ id, personId, subject, address, channel }) => (
          <Table.Tr key={id}>
            <Table.Td>
              <Checkbox
                label={[names.ofId(personId), subject, address].filter((part) => part !== null).join(' · ')}
                aria-label={say.tick([names.ofId(personId), subject].filter((part) => part !== null).join(', '))}
                checked={!unticked.has(id)}
                onChange={() => onToggle(id)}
              />
            </Table.Td>
            <Table.Td>{say.channels[channel]}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </WideTable>
  );
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}
