import { Stack, Table, Title } from '@mantine/core';
import { ofFigures } from '../parts/column.js';
import { HeadedTable } from '../parts/headed-table.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { useReportNames, type Report, type ReportGroup } from './report-names.js';
import { words } from './report-words.js';
import { useFigures } from './use-figures.js';

type GroupFigures = NonNullable<ReportGroup['figures']>;

const TASKS_SHOWN = 3;
const MARKS = [2, 3, 4, 5];

/** How the marks of each school and the commission agree, and where they part; small groups are left out. */
export function ReportAgreement({ report }: { readonly report: Report }) {
  const say = useWords(words);
  const names = useReportNames();
  const { percent } = useFormats();
  const { interval, perhaps, points } = useFigures();
  const shown = report.groups.flatMap(({ figures, ...group }, index) =>
    figures === null ? [] : [{ number: index + 1, name: names.pair(group), figures }],
  );
  if (shown.length === 0) return null;
  const worst = (tasks: GroupFigures['tasks']) =>
    tasks.slice(0, TASKS_SHOWN).map(({ task, works, differing }) => `${task}: ${percent(differing / works)}`);
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {say.agreement}
      </Title>
      <HeadedTable
        label={say.agreement}
        isDense
        columns={[
          ofFigures(say.number),
          say.school,
          say.interval,
          ofFigures(say.largest),
          ofFigures(say.kappa),
          ofFigures(say.ac1),
          say.changedMarks,
          say.tasks,
        ]}
      >
        {shown.map(({ number, name, figures: { paired, largestDifference, agreement, matrix, tasks } }) => (
          <Table.Tr key={number}>
            <Table.Td>{number}</Table.Td>
            <Table.Th scope="row">{name}</Table.Th>
            <Table.Td>{interval(paired)}</Table.Td>
            <Table.Td>{points(largestDifference)}</Table.Td>
            <Table.Td>{perhaps(agreement.quadratic)}</Table.Td>
            <Table.Td>{perhaps(agreement.gwetAc1)}</Table.Td>
            <Table.Td>{changedMarks(matrix).join('; ') || say.none}</Table.Td>
            <Table.Td>{worst(tasks).join('; ') || say.none}</Table.Td>
          </Table.Tr>
        ))}
      </HeadedTable>
    </Stack>
  );
}

/** `4 → 3: 5`: marks of the school that the commission changed, and how often. */
function changedMarks(matrix: GroupFigures['matrix']): readonly string[] {
  return matrix.flatMap((row, i) =>
    row.flatMap((count, j) => (i === j || count === 0 ? [] : [`${MARKS[i]}\u00A0→\u00A0${MARKS[j]}:\u00A0${count}`])),
  );
}
