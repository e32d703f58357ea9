import { Button, Group, Loader, Progress, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { BegunAnew } from '../parts/begun-anew.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { words as partWords } from '../parts/words.js';
import { jobsStopMutation, useJob } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import type { Question, useInsight } from './use-insight.js';
import { whyWords } from './why-words.js';

interface Props {
  readonly insight: Omit<ReturnType<typeof useInsight<Question>>, 'answer'> & { readonly answer: unknown };
  /** What is asked, on the button; and how long it may take. */
  readonly button: string;
  readonly hint: string;
}

/** The button that asks, and the work as it goes; it can be stopped and keeps what it has. */
export function InsightQuestion({ insight: { jobId, ask, isAsking, problem, answer, readAgain }, button, hint }: Props) {
  const say = useWords(whyWords);
  const may = useMay();
  if (!may('rosters.plan')) return null;
  return (
    <Stack gap="xs" className="no-print">
      {problem !== null && <ProblemNotice error={problem} />}
      {jobId !== undefined ? (
        <InsightJob key={jobId} jobId={jobId} onEnd={readAgain} onRetry={() => ask()} />
      ) : (
        <Group gap="sm">
          <Button size="xs" variant={answer === undefined ? 'filled' : 'default'} loading={isAsking} onClick={() => ask()}>
            {answer === undefined ? button : say.askAgain}
          </Button>
          <Text size="sm" c="dimmed">
            {hint}
          </Text>
        </Group>
      )}
    </Stack>
  );
}

interface JobProps {
  readonly jobId: string;
  readonly onEnd: () => Promise<void>;
  readonly onRetry: () => void;
}

function InsightJob({ jobId, onEnd, onRetry }: JobProps) {
  const say = useWords(whyWords);
  const { cutOff } = useWords(partWords);
  const { job, problem, isCutOff } = useJob(jobId);
  const stop = useMutation(jobsStopMutation());
  const told = useRef(false);
  const hasEnded = job?.state === 'succeeded';
  useEffect(() => {
    if (!hasEnded || told.current) return;
    told.current = true;
    void onEnd();
  }, [hasEnded, onEnd]);
  if (job?.state === 'failed') return <ProblemNotice error={job.error} onRetry={onRetry} />;
  const refusal = problem ?? stop.error;
  if (refusal !== undefined && refusal !== null) return <ProblemNotice error={refusal} />;
  const { done, of } = (job?.progress ?? {}) as { readonly done?: number; readonly of?: number };
  const state = done === undefined || of === undefined ? say.thinking : say.doneOf(done, of);
  return (
    <Stack gap={4} maw="30rem">
      <Group role="status" gap="sm">
        <Loader size="xs" aria-hidden />
        <Text size="sm">{isCutOff ? cutOff : state}</Text>
        <Button size="compact-xs" variant="default" loading={stop.isPending} onClick={() => stop.mutate({ path: { id: jobId } })}>
          {say.stop}
        </Button>
      </Group>
      {job !== undefined && !isCutOff && <BegunAnew job={job} />}
      {done !== undefined && of !== undefined && <Progress value={(100 * done) / of} aria-label={state} />}
    </Stack>
  );
}
