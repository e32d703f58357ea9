import { Alert, Button, Group, Loader, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { BegunAnew } from '../parts/begun-anew.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { words as partWords } from '../parts/words.js';
import { useCampaign } from '../place/campaign.js';
import { allocationsListQueryKey, useJob } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

/** The assignment while it is computed, and where it led. */
export function AssignJob({ jobId }: { readonly jobId: string }) {
  const say = useWords(words);
  const { cutOff } = useWords(partWords);
  const { percent } = useFormats();
  const { id: campaignId } = useCampaign();
  const queries = useQueryClient();
  const { job, problem, isCutOff } = useJob(jobId);
  const isDone = job?.state === 'succeeded';
  useEffect(() => {
    if (isDone) void queries.invalidateQueries({ queryKey: allocationsListQueryKey({ path: { campaignId } }) });
  }, [isDone, queries, campaignId]);
  if (problem !== undefined) return <ProblemNotice error={problem} />;
  if (job?.state === 'failed') return <ProblemNotice error={job.error} />;
  if (isDone)
    return (
      <Alert color="green" role="status">
        <Group>
          <Text>{say.ready}</Text>
          <Button component={Link} href={`/rechecks/${String(job.result?.['allocationId'])}`} size="compact-sm" variant="default">
            {say.open}
          </Button>
        </Group>
      </Alert>
    );
  const gap = job?.progress?.['gap'];
  return (
    <Alert color="blue" role="status">
      <Group>
        <Loader size="sm" aria-hidden />
        <Text>{isCutOff ? cutOff : job?.state === 'running' ? say.running : say.queued}</Text>
        {job !== undefined && !isCutOff && <BegunAnew job={job} />}
        {typeof gap === 'number' && <Text size="sm">{say.phase(percent(gap))}</Text>}
      </Group>
    </Alert>
  );
}
