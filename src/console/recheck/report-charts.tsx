import { Stack, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import charts from '../charts/charts.module.css';
import { FunnelPlot } from '../charts/funnel-plot.js';
import { MarkMatrix } from '../charts/mark-matrix.js';
import { StackedBars } from '../charts/stacked-bars.js';
import { ofFigures } from '../parts/column.js';
import { HeadedTable } from '../parts/headed-table.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { useReportNames, type Report } from './report-names.js';
import { words } from './report-words.js';
import { useFigures } from './use-figures.js';

/** The charts of a report, each with a sentence on how to read it. */
export function ReportCharts({ report }: { readonly report: Report }) {
  const say = useWords(words);
  const names = useReportNames();
  const { groups, municipality, funnel, named } = report;
  const shown = groups.flatMap((group) => (group.figures === null ? [] : [{ name: names.pair(group), figures: group.figures }]));
  const same = (one: Pair, other: Pair) => one.school === other.school && one.subject === other.subject;
  return (
    <>
      {shown.length > 0 && (
        <Figure title={say.outcome} hint={say.outcomeHint}>
          <StackedBars
            label={say.outcome}
            rows={shown.map(({ name, figures: { agreed, raised, lowered } }) => ({
              name,
              parts: [
                { name: say.agreed, value: agreed, tone: 'calm' },
                { name: say.raised, value: raised, tone: 'high' },
                { name: say.lowered, value: lowered, tone: 'low' },
              ],
            }))}
          />
        </Figure>
      )}
      {municipality.figures !== null && (
        <Figure title={say.matrix} hint={say.matrixHint}>
          <MarkMatrix label={say.matrix} rowName={say.school} columnName={say.commission} matrix={municipality.figures.matrix} />
        </Figure>
      )}
      {funnel.limits.length > 1 && (
        <Figure title={say.funnel} hint={say.funnelHint}>
          <FunnelPlot
            funnel={funnel}
            label={say.funnel}
            shareName={say.share}
            worksName={say.worksChecked}
            numberOf={(point) => 1 + groups.findIndex((group) => same(group, point))}
            isNamed={(point) => named.some((pair) => same(pair, point))}
          />
        </Figure>
      )}
      {municipality.figures !== null && <TaskTable tasks={municipality.figures.tasks} />}
    </>
  );
}

interface Pair {
  readonly school: string | null;
  readonly subject: string | null;
}

function Figure({ title, hint, children }: { readonly title: string; readonly hint: string; readonly children: ReactNode }) {
  return (
    <figure className={charts['figure']}>
      <Title order={2} size="h4" mb="xs">
        {title}
      </Title>
      {children}
      <Text component="figcaption" size="sm" c="dimmed" mt="xs">
        {hint}
      </Text>
    </figure>
  );
}

type Tasks = NonNullable<Report['municipality']['figures']>['tasks'];

function TaskTable({ tasks }: { readonly tasks: Tasks }) {
  const say = useWords(words);
  const names = useReportNames();
  const { percent } = useFormats();
  const { decimal } = useFigures();
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {say.tasks}
      </Title>
      {tasks.length === 0 ? (
        <Text>{say.noTasks}</Text>
      ) : (
        <HeadedTable
          label={say.tasks}
          columns={[
            say.subject,
            ofFigures(say.task),
            ofFigures(say.checked),
            ofFigures(say.differing),
            ofFigures(say.meanDifference),
          ]}
        >
          {tasks.map(({ subject, task, works, differing, meanDifference }) => (
            <Table.Tr key={`${subject} ${task}`}>
              <Table.Th scope="row">{names.subject(subject)}</Table.Th>
              <Table.Td>{task}</Table.Td>
              <Table.Td>{works}</Table.Td>
              <Table.Td>
                {differing} ({percent(differing / works)})
              </Table.Td>
              <Table.Td>{decimal(meanDifference)}</Table.Td>
            </Table.Tr>
          ))}
        </HeadedTable>
      )}
    </Stack>
  );
}
