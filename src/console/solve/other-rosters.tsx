import { Button, Stack, Table, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { ofFigures } from '../parts/column.js';
import { HeadedTable } from '../parts/headed-table.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { InsightQuestion } from './insight-question.js';
import { useInsight } from './use-insight.js';
import { useSolveAddress } from './use-solve-address.js';
import type { Version } from './versions.js';
import { tryWords } from './try-words.js';

/** Clearly different rosters of about the same cost, to choose from. */
export function OtherRosters({ version }: { readonly version: Version }) {
  const say = useWords(tryWords).others;
  const { number, percent } = useFormats();
  const { look } = useSolveAddress();
  const queries = useQueryClient();
  const found = useInsight(version.id, 'alternatives');
  const insight = {
    ...found,
    readAgain: async () => {
      await found.readAgain();
      await queries.invalidateQueries();
    },
  };
  const { answer } = insight;
  return (
    <Stack>
      <Text maw="60rem">{say.lead}</Text>
      <InsightQuestion insight={insight} button={say.ask} hint={say.askHint} />
      {answer?.rosters.length === 0 && <Text>{say.none}</Text>}
      {answer !== undefined && answer.rosters.length > 0 && (
        <HeadedTable label={say.found} columns={[say.version, ofFigures(say.fresh), ofFigures(say.cost), say.look]}>
          {answer.rosters.map((other) => (
            <Table.Tr key={other.versionId}>
              <Table.Th scope="row">{other.number}</Table.Th>
              <Table.Td>{percent(other.fresh)}</Table.Td>
              <Table.Td>
                {`${number(other.objective)} (${say.dearer(percent((other.objective - version.objective) / Math.max(1, version.objective)))})`}
              </Table.Td>
              <Table.Td>
                <Button size="compact-xs" variant="default" onClick={() => look({ with: String(other.number), tab: 'compare' })}>
                  {say.compare(other.number)}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </HeadedTable>
      )}
      {answer?.isComplete === false && answer.rosters.length > 0 && <Text size="sm">{say.fewer}</Text>}
    </Stack>
  );
}
