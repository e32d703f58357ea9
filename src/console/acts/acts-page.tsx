import { Button, Stack, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Facts } from '../parts/facts.js';
import { Loaded } from '../parts/loaded.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { ScreenPage } from '../parts/screen-page.js';
import { ofFigures } from '../parts/column.js';
import { HeadedTable } from '../parts/headed-table.js';
import { useCampaign } from '../place/campaign.js';
import {
  actsMissing,
  actsMissingQueryKey,
  actsSummaryOptions,
  download,
  every,
  type ActsSummaryResponse,
} from '../service/index.js';
import { useWords } from '../words/language.js';
import { MissingSection } from './missing-section.js';
import { SingleActs } from './single-acts.js';
import { ViolationsSection } from './violations-section.js';
import { words } from './words.js';

export default function ActsPage() {
  const say = useWords(words);
  const { id: campaignId, timeZone } = useCampaign();
  const summary = useQuery(actsSummaryOptions({ path: { campaignId } }));
  const missing = useQuery(
    every(actsMissingQueryKey({ path: { campaignId } }), (options) => actsMissing({ path: { campaignId }, ...options })),
  );
  const file = useMutation({
    mutationFn: (kind: 'xlsx' | 'csv') => download(`/api/v1/campaigns/${campaignId}/acts/acts.${kind}`),
  });
  const actions = (['xlsx', 'csv'] as const).map((kind) => (
    <Button key={kind} variant="default" loading={file.isPending && file.variables === kind} onClick={() => file.mutate(kind)}>
      {say[kind]}
    </Button>
  ));
  return (
    <ScreenPage title={say.title} actions={actions}>
      {file.error !== null && <ProblemNotice error={file.error} />}
      <Text maw="50rem">{say.lead}</Text>
      <Loaded query={summary}>{(data) => <Summary summary={data} />}</Loaded>
      <Loaded query={missing}>{(data) => <MissingSection missing={data} timeZone={timeZone} />}</Loaded>
    </ScreenPage>
  );
}

function Summary({ summary }: { readonly summary: ActsSummaryResponse }) {
  const say = useWords(words);
  const { acts, missing, schools } = summary;
  return (
    <>
      <Facts
        items={[
          { name: say.acts, value: acts },
          { name: say.withViolations, value: schools.reduce((sum, { withViolations }) => sum + withViolations, 0) },
          { name: say.missing, value: missing },
        ]}
      />
      <Stack component="section" gap="sm">
        <Title order={2} size="h4">
          {say.schools}
        </Title>
        {schools.length === 0 ? <Text>{say.none}</Text> : <SchoolTable schools={schools} />}
      </Stack>
      {schools.length > 0 && <ViolationsSection summary={summary} />}
      {schools.length > 0 && <SingleActs summary={summary} />}
    </>
  );
}

function SchoolTable({ schools }: Pick<ActsSummaryResponse, 'schools'>) {
  const say = useWords(words);
  return (
    <HeadedTable label={say.schools} columns={[say.school, ofFigures(say.acts), ofFigures(say.withViolations)]}>
      {schools.map(({ schoolId, shortName, acts, withViolations }) => (
        <Table.Tr key={schoolId}>
          <Table.Th scope="row">{shortName}</Table.Th>
          <Table.Td>{acts}</Table.Td>
          <Table.Td>{withViolations}</Table.Td>
        </Table.Tr>
      ))}
    </HeadedTable>
  );
}
