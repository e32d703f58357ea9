import { Badge, Card, Group, List, Stack, Text, Title } from '@mantine/core';
import { ScoreHistogram } from '../charts/score-histogram.js';
import { StackedBars } from '../charts/stacked-bars.js';
import type { MarkersOfResponse } from '../service/index.js';
import { useLanguage, useWords } from '../words/language.js';
import { RiskForm } from '../risks/risk-form.js';
import { useListedPapers } from '../risks/use-listed-papers.js';
import { words } from './words.js';

type Answer = MarkersOfResponse;
type School = Answer['schools'][number];

interface Props {
  /** Its place in the order of names, by which the funnel calls it. */
  readonly number: number;
  readonly school: School;
  readonly year: number;
  readonly boundaries: Answer['boundaries'];
}

/** One school: its findings in sentences, its charts, and what people decided. Schools stand in the order of names. */
export function SchoolMarkers({ number, school, year, boundaries }: Props) {
  const say = useWords(words);
  const papersOf = useListedPapers();
  const flagged = school.findings.filter(({ outcome }) => outcome === 'flagged');
  return (
    <Card withBorder component="article" aria-label={school.school}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h4">
            {number}. {school.school}
          </Title>
          <Group gap="xs">
            {school.participants !== null && <Text size="sm">{say.participants(school.participants)}</Text>}
            {flagged.length > 0 && (
              <Badge color="orange" variant="outline" autoContrast c="var(--mantine-color-text)" tt="none">
                {say.flaggedCount(flagged.length)}
              </Badge>
            )}
          </Group>
        </Group>
        {school.participants === null && <Text size="sm">{say.few}</Text>}
        <Findings findings={flagged} />
        {school.listed.map((list) => (
          <Text key={list.year} size="sm">
            {say.listed} {papersOf(list)}
          </Text>
        ))}
        {school.chart !== null && <Charts school={school.school} chart={school.chart} boundaries={boundaries} />}
        {school.findings.length > flagged.length && (
          <details>
            <summary>{say.details}</summary>
            <Findings findings={school.findings.filter(({ outcome }) => outcome !== 'flagged')} />
          </details>
        )}
        <RiskForm school={school} year={year} />
      </Stack>
    </Card>
  );
}

function Findings({ findings }: Pick<School, 'findings'>) {
  const { language } = useLanguage();
  if (findings.length === 0) return null;
  return (
    <List size="sm" spacing={4}>
      {findings.map(({ marker, sentence }) => (
        <List.Item key={marker}>{sentence[language]}</List.Item>
      ))}
    </List>
  );
}

interface ChartProps {
  readonly school: string;
  readonly chart: NonNullable<School['chart']>;
  readonly boundaries: readonly number[];
}

function Charts({ school, chart, boundaries }: ChartProps) {
  const say = useWords(words);
  const { lowered, confirmed, raised } = chart.journal;
  return (
    <Stack gap={4}>
      <ScoreHistogram
        label={say.chart(school)}
        scores={chart.scores}
        reference={chart.reference}
        boundaries={boundaries}
        mark={say.mark}
      />
      <Text size="xs" c="dimmed">
        {say.chartHint}
      </Text>
      {lowered + confirmed + raised > 0 && (
        <StackedBars
          label={`${say.journal}: ${school}`}
          rows={[
            {
              name: say.journal,
              parts: [
                { name: say.confirmed, value: confirmed, tone: 'calm' },
                { name: say.raised, value: raised, tone: 'high' },
                { name: say.lowered, value: lowered, tone: 'low' },
              ],
            },
          ]}
        />
      )}
    </Stack>
  );
}
