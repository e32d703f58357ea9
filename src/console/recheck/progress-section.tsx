import { Progress, Stack, Table, Text, Title } from '@mantine/core';
import { Facts } from '../parts/facts.js';
import { ofFigures } from '../parts/column.js';
import { HeadedTable } from '../parts/headed-table.js';
import type { MarkingRoundsProgressResponse } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { ExpertLink } from './expert-link.js';
import { words } from './words.js';

const STATES = ['waiting', 'disputed', 'arbitration', 'decided', 'missing'] as const;

/** How far the marking is, by counts: no mark is shown before the report. */
export function ProgressSection({ round }: { readonly round: MarkingRoundsProgressResponse }) {
  const say = useWords(words);
  const may = useMay();
  const { moment } = useFormats();
  const all = STATES.reduce((sum, state) => sum + round.works[state], 0);
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {say.progress}: {round.title}
      </Title>
      <Text size="sm">{say.deadline(moment(round.deadlineAt))}</Text>
      {all > 0 && (
        <Progress
          value={(100 * round.works.decided) / all}
          aria-label={`${say.states.decided}: ${round.works.decided} / ${all}`}
          color="teal.8"
        />
      )}
      <Facts items={STATES.map((state) => ({ name: say.states[state], value: round.works[state] }))} />
      <HeadedTable
        label={say.progress}
        columns={[say.expert, ofFigures(say.tasks), ofFigures(say.submitted), ofFigures(say.left)]}
        {...(may('marking.run') && { actions: say.actions })}
      >
        {round.experts.map(({ personId, code, tasks, submitted, minutesLeft }) => (
          <Table.Tr key={personId}>
            <Table.Th scope="row">{code}</Table.Th>
            <Table.Td>{tasks}</Table.Td>
            <Table.Td>{submitted}</Table.Td>
            <Table.Td>{minutesLeft}</Table.Td>
            {may('marking.run') && (
              <Table.Td className="no-print">
                <ExpertLink roundId={round.id} personId={personId} code={code} />
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </HeadedTable>
    </Stack>
  );
}
