import { Alert, Anchor, Button, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'wouter';
import { HashWords } from '../draw/hash-words.js';
import { Loaded } from '../parts/loaded.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { ScreenPage } from '../parts/screen-page.js';
import { useSources } from '../rechecks/use-sources.js';
import { allocationsFindOptions, download, markingRoundsReportOptions } from '../service/index.js';
import { useWords } from '../words/language.js';
import { ReportAgreement } from './report-agreement.js';
import { ReportCharts } from './report-charts.js';
import { ReportCommission } from './report-commission.js';
import { NamedPairs, ReportFigures } from './report-figures.js';
import { ReportGroups } from './report-groups.js';
import type { Report } from './report-names.js';
import { words } from './report-words.js';
import { useRound } from './use-round.js';
import { words as recheckWords } from './words.js';

export default function ReportPage() {
  const { id } = useParams<{ id: string }>();
  const round = useRound(id);
  return <Loaded query={round}>{(opened) => <OfRound allocationId={id} roundId={opened?.id} />}</Loaded>;
}

interface Props {
  readonly allocationId: string;
  /** Undefined: the marking is not opened yet. */
  readonly roundId: string | undefined;
}

function OfRound({ allocationId, roundId }: Props) {
  const say = useWords(words);
  const { open } = useWords(recheckWords);
  const path = { id: roundId ?? '' };
  const report = useQuery({ ...markingRoundsReportOptions({ path }), enabled: roundId !== undefined });
  const file = useMutation({
    mutationFn: (kind: 'xlsx' | 'docx') => download(`/api/v1/marking-rounds/${roundId}/report.${kind}`),
  });
  const back = (
    <Anchor component={Link} href={`/rechecks/${allocationId}`}>
      {say.back}
    </Anchor>
  );
  if (roundId === undefined)
    return (
      <ScreenPage title={say.title} actions={back}>
        <Text>{open.lead}</Text>
      </ScreenPage>
    );
  const actions = (
    <>
      {back}
      {(['xlsx', 'docx'] as const).map((kind) => (
        <Button key={kind} variant="default" loading={file.isPending && file.variables === kind} onClick={() => file.mutate(kind)}>
          {say[kind]}
        </Button>
      ))}
    </>
  );
  return (
    <ScreenPage title={say.title} actions={actions}>
      {file.error !== null && <ProblemNotice error={file.error} />}
      <Alert color="blue">{say.caveat}</Alert>
      <Loaded query={report}>{(data) => <Whole report={data} allocationId={allocationId} />}</Loaded>
    </ScreenPage>
  );
}

/** The list that the works come from, where they come from one. */
function ListName({ allocationId }: { readonly allocationId: string }) {
  const { data } = useQuery(allocationsFindOptions({ path: { id: allocationId } }));
  const { nameOf } = useSources();
  return data !== undefined && data.listId !== null && <Text>{nameOf({ drawId: null, listId: data.listId })}</Text>;
}

function Whole({ report, allocationId }: { readonly report: Report; readonly allocationId: string }) {
  const say = useWords(words);
  const { draw } = report;
  return (
    <>
      <ListName allocationId={allocationId} />
      {draw === null ? (
        <Text>{say.ofList}</Text>
      ) : (
        <Text>
          {say.ofDraw(draw.number, draw.title)}
          {draw.extensions > 0 && ` ${say.extended(draw.extensions)}`}
        </Text>
      )}
      <ReportFigures report={report} />
      <NamedPairs report={report} />
      {draw !== null && draw.extensions > 0 && <Alert color="blue">{say.enlarged}</Alert>}
      <ReportCharts report={report} />
      <ReportGroups report={report} />
      <ReportAgreement report={report} />
      <ReportCommission commission={report.commission} />
      {draw !== null && (
        <Stack component="section" gap="sm">
          <Title order={2} size="h4">
            {say.origin}
          </Title>
          <HashWords name={say.planHash} hash={draw.planSha256} />
          <HashWords name={say.resultHash} hash={draw.resultSha256} />
        </Stack>
      )}
    </>
  );
}
