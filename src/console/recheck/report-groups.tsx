import { Stack, Table, Title } from '@mantine/core';
import { ofFigures } from '../parts/column.js';
import { HeadedTable } from '../parts/headed-table.js';
import { useWords } from '../words/language.js';
import { useReportNames, type Report, type ReportGroup } from './report-names.js';
import { words } from './report-words.js';
import { useFigures, useTests } from './use-figures.js';

/** School by school and subject by subject, numbered as in the funnel; small groups show no figures. */
export function ReportGroups({ report }: { readonly report: Report }) {
  const say = useWords(words);
  const names = useReportNames();
  const isNamed = (group: ReportGroup) =>
    report.named.some((pair) => pair.school === group.school && pair.subject === group.subject);
  const counts = [say.sampled, say.checked, say.missing, say.agreed].map(ofFigures);
  const head = [ofFigures(say.number), say.school, say.subject, ...counts, ofFigures(say.higherLower)];
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {say.groups}
      </Title>
      <HeadedTable
        label={say.groups}
        isDense
        columns={[...head, ...[say.meanDifference, say.asFound, say.worstCase, say.tests].map(ofFigures), say.named]}
      >
        {report.groups.map((group, index) => (
          <Table.Tr key={`${group.school} ${group.subject}`}>
            <Table.Td>{index + 1}</Table.Td>
            <Table.Th scope="row">{names.school(group.school)}</Table.Th>
            <Table.Td>{names.subject(group.subject)}</Table.Td>
            <Table.Td>{group.sampled}</Table.Td>
            <Table.Td>{group.checked}</Table.Td>
            <Table.Td>{group.missing}</Table.Td>
            <Figures group={group} />
            <Table.Td>{group.figures !== null && (isNamed(group) ? say.needsAnalysis : say.none)}</Table.Td>
          </Table.Tr>
        ))}
      </HeadedTable>
    </Stack>
  );
}

function Figures({ group: { figures } }: { readonly group: ReportGroup }) {
  const say = useWords(words);
  const { decimal } = useFigures();
  const testsOf = useTests();
  if (figures === null)
    return (
      <Table.Td colSpan={6} ta="start">
        {say.hidden}
      </Table.Td>
    );
  const { agreed, raised, lowered, meanDifference, bounds } = figures;
  const between = ({ atLeast, atMost, works }: typeof bounds.asFound) => say.of(atMost, works).replace(/^/u, `${atLeast}–`);
  return [
    agreed,
    say.pairOf(String(raised), String(lowered)),
    decimal(meanDifference),
    between(bounds.asFound),
    between(bounds.worstCase),
    testsOf(figures),
  ].map((value, index) => (
    // The columns are fixed: their places are their names.
    // oxlint-disable-next-line react/no-array-index-key
    <Table.Td key={index}>{value}</Table.Td>
  ));
}
