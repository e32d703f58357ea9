import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../parts/loaded.js';
import { ScreenPage } from '../parts/screen-page.js';
import { useCampaign } from '../place/campaign.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { AllocationTable } from './allocation-table.js';
import { AssignForm } from './assign-form.js';
import { AssignJob } from './assign-job.js';
import { everyAllocation, everyRound } from './every-allocation.js';
import { words } from './words.js';

export default function RechecksPage() {
  const say = useWords(words);
  const may = useMay();
  const { id: campaignId } = useCampaign();
  const [isAssigning, form] = useDisclosure(false);
  const [jobId, setJobId] = useState<string>();
  const allocations = useQuery(everyAllocation(campaignId));
  const rounds = useQuery(everyRound(campaignId));
  const started = (id: string) => {
    setJobId(id);
    form.close();
  };
  return (
    <ScreenPage title={say.title} actions={may('rechecks.assign') && <Button onClick={form.open}>{say.assign}</Button>}>
      <Text maw="50rem">{say.lead}</Text>
      {jobId !== undefined && <AssignJob jobId={jobId} />}
      <Loaded query={allocations}>{(all) => <AllocationTable allocations={all} rounds={rounds.data ?? []} />}</Loaded>
      {isAssigning && <AssignForm onClose={form.close} onStarted={started} />}
    </ScreenPage>
  );
}
