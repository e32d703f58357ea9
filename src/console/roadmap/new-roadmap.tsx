import { Button, FileButton, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useCampaign } from '../place/campaign.js';
import { roadmapsFromTemplateMutation, upload, type RoadmapsCheckResponse } from '../service/index.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

/** A roadmap of one's own as a file, or the usual measures of a year. */
export function NewRoadmap({ onRead }: { readonly onRead: (roadmap: RoadmapsCheckResponse) => void }) {
  const say = useWords(words);
  const { id: campaignId, startsOn } = useCampaign();
  const year = Number(startsOn.slice(0, 4));
  const check = useMutation({
    mutationFn: (file: File) => upload<RoadmapsCheckResponse>(`/api/v1/roadmaps?campaignId=${campaignId}`, file),
    onSuccess: onRead,
  });
  const sample = useMutation({ ...roadmapsFromTemplateMutation(), onSuccess: onRead });
  const error = check.error ?? sample.error;
  return (
    <Stack component="section" gap="sm" className="no-print">
      <Title order={2} size="h4">
        {say.another}
      </Title>
      <Text size="sm">{say.anotherLead}</Text>
      {error !== null && <ProblemNotice error={error} />}
      <Group>
        <FileButton
          accept=".docx,.xlsx,.xls,.ods,.csv,.tsv,.txt,.html,.htm"
          inputProps={{ 'aria-label': say.upload, tabIndex: -1 }}
          onChange={(file) => file && check.mutate(file)}
        >
          {({ onClick }) => (
            <Button variant="default" onClick={onClick} loading={check.isPending}>
              {say.upload}
            </Button>
          )}
        </FileButton>
        <Button variant="default" loading={sample.isPending} onClick={() => sample.mutate({ body: { campaignId, year } })}>
          {say.template(year)}
        </Button>
      </Group>
    </Stack>
  );
}
