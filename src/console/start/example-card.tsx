import { Button, Card, Progress, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ProblemNotice } from '../parts/problem-notice.js';
import { words as partWords } from '../parts/words.js';
import { workIn } from '../place/work-in.js';
import { call } from '../service/call.js';
import { demonstrationLoadMutation, useJob } from '../service/index.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

const PHASES = ['campaign', 'workbook', 'roster', 'publication'] as const;

/** Loads the demonstration and tells how far it is. */
export function ExampleCard() {
  const say = useWords(words);
  const { cutOff } = useWords(partWords);
  const load = useMutation({
    ...demonstrationLoadMutation(),
    // Its job is read within the municipality that has just been founded.
    onSuccess: ({ authority }) => void (call.authority = authority.code),
  });
  const { job, problem, isCutOff } = useJob(load.data?.jobId);
  const failure = load.error ?? problem ?? (job?.state === 'failed' ? job.error : null);
  const phase = PHASES.findIndex((name) => name === job?.progress?.['phase']);
  return (
    <Card withBorder padding="lg">
      <Stack align="flex-start">
        <Title order={2} size="h4">
          {say.demo}
        </Title>
        <Text size="sm">{say.demoHint}</Text>
        {failure !== null && failure !== undefined && <ProblemNotice error={failure} />}
        {load.data === undefined && (
          <Button onClick={() => load.mutate({ body: {} })} loading={load.isPending}>
            {say.load}
          </Button>
        )}
        {load.data !== undefined && job?.state !== 'succeeded' && failure === null && (
          <>
            <Progress w="100%" value={((phase + 1) / (PHASES.length + 1)) * 100} aria-label={say.loading} animated />
            <Text size="sm" role="status">
              {isCutOff ? cutOff : phase < 0 ? say.waiting : say.phases[PHASES[phase]!]}
            </Text>
          </>
        )}
        {job?.state === 'succeeded' && (
          <>
            <Text role="status">{say.loaded}</Text>
            <Button onClick={() => workIn('demo')}>{say.open}</Button>
          </>
        )}
      </Stack>
    </Card>
  );
}
