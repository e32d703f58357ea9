import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemNotice } from '../parts/problem-notice.js';
import { rostersReplanMutation, rostersSolveMutation } from '../service/index.js';
import { useWords } from '../words/language.js';
import { DrawChoice } from './draw-choice.js';
import { drawWords } from './draw-words.js';
import { SecondsField } from './seconds-field.js';
import { words } from './words.js';

interface Props {
  readonly rosterId: string;
  readonly isPublished: boolean;
  readonly seconds: string | number;
  readonly setSeconds: (seconds: string | number) => void;
  readonly onStart: (jobId: string) => void;
}

/** How long to search, and from where: anew, or from what people have been told. */
export function SolveForm({ rosterId, isPublished, seconds, setSeconds, onStart }: Props) {
  const say = useWords(words);
  const drawSay = useWords(drawWords);
  const begun = { onSuccess: ({ jobId }: { readonly jobId: string }) => onStart(jobId) };
  const solve = useMutation({ ...rostersSolveMutation(), ...begun });
  const replan = useMutation({ ...rostersReplanMutation(), ...begun });
  const [share, setShare] = useState('');
  const wish = { path: { id: rosterId }, body: { timeLimitSeconds: Number(seconds) } };
  const problem = solve.error ?? replan.error;
  return (
    <Stack gap="xs" className="no-print">
      {problem !== null && <ProblemNotice error={problem} />}
      <Group align="end">
        <SecondsField seconds={seconds} setSeconds={setSeconds} />
        <DrawChoice share={share} onChoose={setShare} />
        <Button
          onClick={() => solve.mutate({ ...wish, body: { ...wish.body, ...(share !== '' && { mostLikely: Number(share) }) } })}
          loading={solve.isPending}
        >
          {say.start}
        </Button>
        {isPublished && (
          <Button variant="default" onClick={() => replan.mutate(wish)} loading={replan.isPending} disabled={share !== ''}>
            {say.replan}
          </Button>
        )}
      </Group>
      {share !== '' && (
        <Text size="sm" maw="60rem">
          {[drawSay.means(Number(share)), isPublished && drawSay.notForReplan].filter(Boolean).join(' ')}
        </Text>
      )}
      {isPublished && <Text size="sm">{say.replanHint}</Text>}
    </Stack>
  );
}
