import { Card, Group, List, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Paged } from '../parts/paged.js';
import { useCampaign } from '../place/campaign.js';
import { useNames } from '../roster/names.js';
import { actsList, actsListQueryKey, type ActsListResponse, type ActsSummaryResponse } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useLanguage, useWords } from '../words/language.js';
import { useSubjects } from '../words/subjects.js';
import { SchoolChoice } from './school-choice.js';
import { words } from './words.js';

type Act = ActsListResponse['items'][number];

/** The acts themselves, of one school or of all. */
export function SingleActs({ summary }: { readonly summary: ActsSummaryResponse }) {
  const say = useWords(words);
  const { id: campaignId } = useCampaign();
  const [schoolId, setSchool] = useState('');
  const path = { campaignId };
  const query = { limit: 20, ...(schoolId !== '' && { schoolId }) };
  return (
    <Stack component="section" gap="sm">
      <Group justify="space-between">
        <Title order={2} size="h4">
          {say.single}
        </Title>
        <SchoolChoice of={say.single} schools={summary.schools} chosen={schoolId} onChoose={setSchool} />
      </Group>
      <Paged<Act>
        queryKey={actsListQueryKey({ path, query })}
        read={async (cursor, signal) => (await actsList({ path, query: { ...query, ...cursor }, signal, throwOnError: true })).data}
        none={<Text>{say.none}</Text>}
      >
        {(acts) => acts.map((act) => <SingleAct key={act.id} act={act} summary={summary} />)}
      </Paged>
    </Stack>
  );
}

function SingleAct({ act, summary }: { readonly act: Act; readonly summary: ActsSummaryResponse }) {
  const say = useWords(words);
  const { day, moment } = useFormats();
  const { timeZone } = useCampaign();
  const names = useNames();
  const subjects = useSubjects();
  const school = summary.schools.find(({ schoolId }) => schoolId === act.schoolId)?.shortName ?? '';
  const observer = names.ofId(act.personId);
  const { startsAt, endsAt, subject, classLabel, findings, remarks } = act;
  return (
    <Card withBorder component="article">
      <Title order={3} size="h5">
        {`${day(act.heldOn)}, ${school}`}
      </Title>
      <Text size="sm">
        {[`${classLabel} ${subjects.title(subject)}`.trim(), `${startsAt.slice(0, 5)}–${endsAt.slice(0, 5)}`, observer]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <List size="sm" my="xs">
        {findings.map((finding) => (
          <List.Item key={finding.stage}>
            <FindingText finding={finding} summary={summary} />
          </List.Item>
        ))}
      </List>
      {remarks !== null && <Text size="sm">{say.remarks(remarks)}</Text>}
      <Text size="xs" c="dimmed">
        {say.submitted(moment(act.submittedAt, timeZone))}
      </Text>
    </Card>
  );
}

function FindingText({ finding, summary }: { readonly finding: Act['findings'][number]; readonly summary: ActsSummaryResponse }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const stage = summary.stages.find(({ code }) => code === finding.stage);
  const violations = finding.violations.map(
    (violation) => stage?.violations.find(({ code }) => code === violation)?.[language] ?? violation,
  );
  const found = violations.length === 0 ? say.nothing : violations.join('; ');
  return [`${stage?.[language] ?? finding.stage}: ${found}`, finding.text].filter(Boolean).join('. ');
}
