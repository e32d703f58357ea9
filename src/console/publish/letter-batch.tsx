import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../parts/loaded.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { batchesApproveMutation, batchesDiscardMutation } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { OutdatedLetters } from './outdated-letters.js';
import { TickAll } from './tick-all.js';
import { useLetters, type Letter } from './use-letters.js';
import { words } from './words.js';
import { WrittenLetters } from './written-letters.js';

/** The letters of one publication with a tick each, and the button that sends as many as are ticked. */
export function LetterBatch({ id, title, outdatedRosterId }: BatchProps) {
  const query = useLetters(id);
  return (
    <Stack gap="xs">
      <Text fw={600}>{title}</Text>
      {outdatedRosterId !== null && <OutdatedLetters rosterId={outdatedRosterId} />}
      <Loaded query={query}>
        {(letters) => <Review batchId={id} title={title} letters={letters} isOutdated={outdatedRosterId !== null} />}
      </Loaded>
    </Stack>
  );
}

interface BatchProps {
  readonly id: string;
  readonly title: string;
  /** The roster, if another version has been published since the letters were written. */
  readonly outdatedRosterId: string | null;
}

interface ReviewProps {
  readonly batchId: string;
  readonly title: string;
  readonly isOutdated: boolean;
  readonly letters: readonly Letter[];
}

function Review({ batchId, title, letters, isOutdated }: ReviewProps) {
  const say = useWords(words);
  const may = useMay();
  const queries = useQueryClient();
  const [unticked, untick] = useState<ReadonlySet<string>>(new Set());
  const ticked = letters.filter(({ id }) => !unticked.has(id));
  const count = ticked.length;
  const byHand = ticked.filter(({ channel }) => channel === 'copy').length;
  const isAllByHand = byHand > 0 && byHand === count;
  const settled = { onSuccess: () => void queries.invalidateQueries() };
  const discard = useMutation({ ...batchesDiscardMutation(), ...settled });
  const approve = useMutation({
    ...batchesApproveMutation(),
    onSuccess: () => {
      notifications.show({ message: isAllByHand ? say.keptForHand : say.sent });
      settled.onSuccess();
    },
  });
  const problem = approve.error ?? discard.error;
  return (
    <>
      {problem !== null && <ProblemNotice error={problem} />}
      <TickAll label={say.tickAll(letters.length)} ids={letters.map(({ id }) => id)} unticked={unticked} untick={untick} />
      <WrittenLetters label={title} letters={letters} unticked={unticked} untick={untick} />
      {may('messages.send') && byHand > 0 && (
        <Text size="sm" maw="60rem">
          {say.byHandOf(byHand)}
        </Text>
      )}
      {may('messages.send') && (
        <Group>
          <Button
            variant={isOutdated ? 'default' : 'filled'}
            onClick={() => approve.mutate({ path: { id: batchId }, body: { count, untickedIds: [...unticked] } })}
            loading={approve.isPending}
            disabled={count === 0}
          >
            {isAllByHand ? say.handOver(count) : say.send(count)}
          </Button>
          <Button variant="default" onClick={() => discard.mutate({ path: { id: batchId } })} loading={discard.isPending}>
            {say.discard}
          </Button>
        </Group>
      )}
    </>
  );
}
