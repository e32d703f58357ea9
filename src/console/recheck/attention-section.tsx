import { Alert, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemNotice } from '../parts/problem-notice.js';
import { HeadedTable } from '../parts/headed-table.js';
import { markingRoundsArbitrateMutation, type MarkingRoundsWorksResponse } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { useSubjects } from '../words/subjects.js';
import { words } from './words.js';

type RoundWork = MarkingRoundsWorksResponse['items'][number];

const WAITING: ReadonlySet<RoundWork['state']> = new Set(['disputed', 'arbitration', 'missing']);

interface Props {
  readonly roundId: string;
  readonly works: readonly RoundWork[];
}

/** Works in dispute and works that nobody finds; arbiters are assigned by computation. */
export function AttentionSection({ roundId, works }: Props) {
  const say = useWords(words);
  const may = useMay();
  const queries = useQueryClient();
  const arbitrate = useMutation({ ...markingRoundsArbitrateMutation(), onSuccess: () => queries.invalidateQueries() });
  const own = works.filter(({ state }) => WAITING.has(state));
  const left = arbitrate.data?.withoutArbiter.length ?? 0;
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {say.attention}
      </Title>
      {own.length === 0 && <Text>{say.noAttention}</Text>}
      {arbitrate.error !== null && <ProblemNotice error={arbitrate.error} />}
      {may('marking.run') && (
        <Group className="no-print">
          <Button variant="default" loading={arbitrate.isPending} onClick={() => arbitrate.mutate({ path: { id: roundId } })}>
            {say.arbitrate}
          </Button>
          <Text size="sm" maw="40rem">
            {say.arbitrateHint}
          </Text>
        </Group>
      )}
      <div role="status">
        {arbitrate.data !== undefined && <Alert color="green">{say.arbitrated(arbitrate.data.assigned.length)}</Alert>}
        {left > 0 && <Alert color="orange">{say.withoutArbiter(left)}</Alert>}
      </div>
      {own.length > 0 && <WorkTable works={own} />}
    </Stack>
  );
}

function WorkTable({ works }: { readonly works: readonly RoundWork[] }) {
  const say = useWords(words);
  const subjects = useSubjects();
  return (
    <HeadedTable label={say.attention} columns={[say.code, say.paper, say.state, say.checks]}>
      {works.map(({ work, recheckCode, subject, grade, state, checks }) => (
        <Table.Tr key={work}>
          <Table.Th scope="row">{recheckCode}</Table.Th>
          <Table.Td>
            {subjects.title(subject)}, {grade}
          </Table.Td>
          <Table.Td>{say.states[state]}</Table.Td>
          <Table.Td>
            {checks
              .map(({ expert, purpose, isDone }) => `${expert} (${say.purposes[purpose]}${isDone ? `, ${say.isDone}` : ''})`)
              .join(', ')}
          </Table.Td>
        </Table.Tr>
      ))}
    </HeadedTable>
  );
}
