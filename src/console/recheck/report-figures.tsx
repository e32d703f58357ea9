import { Alert, List, Stack, Text, Title } from '@mantine/core';
import { Facts } from '../parts/facts.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { RecognisableNotice } from './recognisable-notice.js';
import { useReportNames, type Report } from './report-names.js';
import { words } from './report-words.js';
import { useFigures, useTests } from './use-figures.js';

const Z_95 = 1.96;

/** The municipality in figures and sentences: as found and in the worst case. */
export function ReportFigures({ report }: { readonly report: Report }) {
  const say = useWords(words);
  const { number, percent } = useFormats();
  const { decimal, interval, perhaps, points } = useFigures();
  const testsOf = useTests();
  const { sampled, checked, missing, undecided, figures } = report.municipality;
  const { asFound, worstCase } = figures?.bounds ?? {};
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {say.municipality}
      </Title>
      <Facts
        items={[
          { name: say.sampled, value: sampled },
          { name: say.checked, value: checked },
          { name: say.missing, value: missing },
          { name: say.undecided, value: undecided },
          ...(figures === null
            ? []
            : [
                { name: say.agreed, value: figures.agreed },
                { name: say.raised, value: figures.raised },
                { name: say.lowered, value: figures.lowered },
                { name: say.meanDifference, value: decimal(figures.meanDifference) },
                { name: say.interval, value: interval(figures.paired) },
                { name: say.largest, value: points(figures.largestDifference) },
                { name: say.tests, value: testsOf(figures) },
                { name: say.kappa, value: perhaps(figures.agreement.quadratic) },
                { name: say.ac1, value: perhaps(figures.agreement.gwetAc1) },
              ]),
        ]}
      />
      <Text>{say.tolerance(report.rule.tolerancePoints, report.rule.countsMarkChange)}</Text>
      {report.extras && <Text>{say.extras(report.extras.sampled, report.extras.checked)}</Text>}
      {undecided > 0 && <Alert color="orange">{say.unfinished}</Alert>}
      {figures === null && <Text>{say.tooFew}</Text>}
      {asFound && worstCase && (
        <Text>
          {say.bounds(
            number(report.confidencePercent),
            say.of(asFound.atMost, asFound.works),
            say.of(worstCase.atMost, worstCase.works),
          )}
        </Text>
      )}
      {figures?.estimate && <Text>{say.estimate(percent(figures.estimate.share), percent(Z_95 * figures.estimate.error))}</Text>}
    </Stack>
  );
}

/** The pairs whose differences point one way too often for chance. */
export function NamedPairs({ report }: { readonly report: Report }) {
  const say = useWords(words);
  const { number } = useFormats();
  const { decimal, probability } = useFigures();
  const names = useReportNames();
  const { municipality, recognisable } = report;
  const { severity } = report.commission;
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {say.named}
      </Title>
      {report.named.length === 0 ? (
        <Text>{say.noneNamed}</Text>
      ) : (
        <Alert color="orange">
          <Text size="sm">{say.namedLead(number(100 - report.confidencePercent))}</Text>
          <List mt="xs">
            {report.named.map((pair) => (
              <List.Item key={`${pair.school} ${pair.subject}`}>
                {names.pair(pair)} – {say.direction[pair.direction]} ({say.adjusted(probability(pair.adjustedP))})
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      {municipality.figures !== null && (
        <Text size="sm">{say.severity[severity.kind](decimal(Math.abs(severity.meanError ?? 0)))}</Text>
      )}
      <RecognisableNotice kinds={recognisable.map((kind) => ({ ...kind, school: names.school(kind.school) }))} />
    </Stack>
  );
}
