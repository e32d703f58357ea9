import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { BegunAnew } from '../parts/begun-anew.js';
import { Facts } from '../parts/facts.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { words as partWords } from '../parts/words.js';
import { jobsStopMutation, useJob } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { ProgressChart } from './progress-chart.js';
import { momentOf, withResult, type Moment } from './moment.js';
import { drawWords } from './draw-words.js';
import { ResumeSearch, type Resume } from './resume-search.js';
import { resumeWords } from './resume-words.js';
import { words } from './words.js';

interface Props {
  readonly jobId: string;
  /** A what-if: nothing comes on the board. */
  readonly isTrial?: boolean;
  /** Offered when the search has ended short of a proof. */
  readonly resume?: Resume;
  /** Told when there is nothing to wait for any more, whatever came of it. */
  readonly onEnd?: () => void;
  /** Told once, with the number of the version that was made. */
  readonly onDone: (version: number) => void;
}

/** A search as it goes: what is found, what is proved, how they meet; it can be stopped and keeps its best. */
export function SolveJob({ jobId, isTrial = false, resume, onEnd, onDone }: Props) {
  const say = useWords(words);
  const { cutOff } = useWords(partWords);
  const { job, problem, isCutOff } = useJob(jobId);
  const told = useMoments(job?.progress);
  const stop = useMutation(jobsStopMutation());
  const isDone = job?.state === 'succeeded';
  const made = isDone ? (job.result?.['number'] as number) : undefined;
  const hasTold = useRef(false);
  useEffect(() => {
    if (made === undefined || hasTold.current) return;
    hasTold.current = true;
    onDone(made);
  }, [made, onDone]);
  const hasEnded = isDone || job?.state === 'failed' || problem !== undefined;
  useEffect(() => {
    if (hasEnded) onEnd?.();
  }, [hasEnded, onEnd]);
  const moments = isDone ? withResult(told, job.result) : told;
  const refusal = problem ?? (job?.state === 'failed' ? job.error : undefined) ?? stop.error;
  if (refusal !== undefined && refusal !== null) return <ProblemNotice error={refusal} />;
  return (
    <Alert color={isDone ? 'green' : 'blue'}>
      <Stack>
        <Group role="status">
          {!isDone && <Loader size="sm" aria-hidden />}
          <Text>{isCutOff ? cutOff : isTrial && isDone ? say.trialDone : titleOf(say, job?.state)}</Text>
          {job?.state === 'running' && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => stop.mutate({ path: { id: jobId } })}
              loading={stop.isPending}
            >
              {say.stop}
            </Button>
          )}
          {isDone && !isTrial && <Onward />}
          {isDone && resume !== undefined && isOpen(job.result) && (
            <ResumeSearch versionId={job.result?.['versionId'] as string} {...resume} />
          )}
        </Group>
        {job !== undefined && !isCutOff && <BegunAnew job={job} />}
        {moments.length > 0 && <Figures now={moments.at(-1)!} />}
        {isDone && <PriceOfDraw result={job.result} />}
        {isDone && <ResumedFrom result={job.result} />}
        {moments.length > 1 && <ProgressChart moments={moments} label={say.chart} legend={say.legend} />}
      </Stack>
    </Alert>
  );
}

/** Every word of progress so far, in the order in which it came. */
function useMoments(progress: unknown): readonly Moment[] {
  const [moments, setMoments] = useState<readonly Moment[]>([]);
  useEffect(() => {
    const moment = momentOf(progress);
    if (moment !== undefined) setMoments((before) => (before.at(-1)?.seconds === moment.seconds ? before : [...before, moment]));
  }, [progress]);
  return moments;
}

function titleOf(
  say: { readonly done: string; readonly running: string; readonly queued: string },
  state: string | undefined,
): string {
  if (state === 'succeeded') return say.done;
  return state === 'running' ? say.running : say.queued;
}

function Onward() {
  const say = useWords(words);
  return (
    <>
      <Button component={Link} href="/board" size="compact-sm" variant="default">
        {say.toBoard}
      </Button>
      <Button component={Link} href="/publish" size="compact-sm" variant="default">
        {say.toPublish}
      </Button>
    </>
  );
}

type Result = Readonly<Record<string, unknown>> | null;

/** Whether there is something left to prove. */
function isOpen(result: Result): boolean {
  return Number(result?.['gap']) > 0;
}

/** What became of the search that was gone on with. */
function ResumedFrom({ result }: { readonly result: Result }) {
  const say = useWords(resumeWords);
  const resumed = result?.['resumed'] as { readonly number: number; readonly isSameProblem: boolean } | null | undefined;
  if (resumed === null || resumed === undefined) return null;
  return <Text size="sm">{resumed.isSameProblem ? say.same(resumed.number) : say.changed(resumed.number)}</Text>;
}

/** What it costs that nobody can foresee who comes. */
function PriceOfDraw({ result }: { readonly result: Result }) {
  const say = useWords(drawWords);
  const { number } = useFormats();
  const [drawn, undrawn] = [result?.['objective'], result?.['undrawn']];
  if (typeof undrawn !== 'number' || typeof drawn !== 'number') return null;
  return <Text size="sm">{say.undrawn(number(drawn), number(undrawn))}</Text>;
}

function Figures({ now }: { readonly now: Moment }) {
  const say = useWords(words);
  const { number, percent } = useFormats();
  return (
    <Facts
      items={[
        { name: say.phase, value: say.phases[now.phase] },
        { name: say.cost, value: number(now.objective) },
        { name: say.bound, value: number(now.bound) },
        { name: say.gap, value: percent(now.gap) },
        { name: say.time, value: number(now.seconds) },
      ]}
    />
  );
}
