import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { words as campaignWords } from '../campaign/words.js';
import { CountField } from '../parts/count-field.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { insightsWhatIfMutation } from '../service/index.js';
import { useWords } from '../words/language.js';
import { SecondsField } from './seconds-field.js';
import { SolveJob } from './solve-job.js';
import { useSolveAddress } from './use-solve-address.js';
import type { Version } from './versions.js';
import { tryWords } from './try-words.js';

const WEIGHTS = ['tripMinute', 'balance', 'repeatPlace', 'lastYear', 'reciprocity', 'change', 'person'] as const;
type Weights = Readonly<Record<(typeof WEIGHTS)[number], number>>;

const TIMES = 3;

/** Other weights for the same people and schools; the campaign's stay as they are, and the outcome cannot be published. */
export function WhatIfForm({ version }: { readonly version: Version }) {
  const say = useWords(tryWords).whatIf;
  const { look } = useSolveAddress();
  const queries = useQueryClient();
  const own = weightsOf(version);
  const [weights, setWeights] = useState(own);
  const [seconds, setSeconds] = useState<string | number>(30);
  const [jobId, follow] = useState<string>();
  const start = useMutation({ ...insightsWhatIfMutation(), onSuccess: (ticket) => follow(ticket.jobId) });
  const changed = Object.fromEntries(WEIGHTS.filter((name) => weights[name] !== own[name]).map((name) => [name, weights[name]]));
  const compare = (number: number) =>
    void queries.invalidateQueries().then(() => look({ version: String(version.number), with: String(number), tab: 'compare' }));
  return (
    <Stack maw="44rem">
      <Text>{say.lead}</Text>
      <Group gap="xs">
        {(['tripMinute', 'balance', 'repeatPlace'] as const).map((name) => (
          <Button
            key={name}
            size="xs"
            variant="default"
            onClick={() => setWeights({ ...own, [name]: Math.max(1, own[name] * TIMES) })}
          >
            {say.presets[name]}
          </Button>
        ))}
        <Button size="xs" variant="subtle" onClick={() => setWeights(own)}>
          {say.reset}
        </Button>
      </Group>
      <WeightFields weights={weights} own={own} change={setWeights} />
      {start.error !== null && <ProblemNotice error={start.error} />}
      <Group align="end">
        <SecondsField seconds={seconds} setSeconds={setSeconds} />
        <Button
          loading={start.isPending}
          disabled={Object.keys(changed).length === 0}
          onClick={() => start.mutate({ path: { id: version.id }, body: { weights: changed, timeLimitSeconds: Number(seconds) } })}
        >
          {say.start}
        </Button>
      </Group>
      {Object.keys(changed).length === 0 && <Text size="sm">{say.changeSomething}</Text>}
      {jobId !== undefined && <SolveJob key={jobId} jobId={jobId} isTrial onDone={compare} />}
    </Stack>
  );
}

interface FieldsProps {
  readonly weights: Weights;
  readonly own: Weights;
  readonly change: (weights: Weights) => void;
}

function WeightFields({ weights, own, change }: FieldsProps) {
  const say = useWords(tryWords).whatIf;
  const of = useWords(campaignWords);
  const labels: Weights | Readonly<Record<(typeof WEIGHTS)[number], string>> = { ...of, reciprocity: of.reciprocityWeight };
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} style={{ alignItems: 'end' }}>
      {WEIGHTS.map((name) => (
        <CountField
          name={`weights.${name}`}
          key={name}
          label={labels[name]}
          description={weights[name] === own[name] ? say.asNow : say.nowIs(own[name])}
          value={weights[name]}
          onChange={(value) => change({ ...weights, [name]: value })}
        />
      ))}
    </SimpleGrid>
  );
}

function weightsOf({ weights }: Version): Weights {
  return Object.fromEntries(WEIGHTS.map((name) => [name, weights[name] ?? 0])) as Weights;
}
