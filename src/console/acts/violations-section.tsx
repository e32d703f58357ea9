import { Group, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { ofFigures } from '../parts/column.js';
import { HeadedTable } from '../parts/headed-table.js';
import type { ActsSummaryResponse } from '../service/index.js';
import { useLanguage, useWords } from '../words/language.js';
import { SchoolChoice } from './school-choice.js';
import { words } from './words.js';

/** How many acts note which violation, stage by stage; of one school or of all. */
export function ViolationsSection({ summary }: { readonly summary: ActsSummaryResponse }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const [schoolId, setSchool] = useState('');
  const rows = summary.stages.flatMap(({ code, violations, ...stage }) =>
    violations.map((violation) => ({
      key: `${code} ${violation.code}`,
      stage: stage[language],
      violation: violation[language],
      acts: countOf(summary, schoolId, code, violation.code),
    })),
  );
  const seen = rows.filter(({ acts }) => acts > 0);
  return (
    <Stack component="section" gap="sm">
      <Group justify="space-between">
        <Title order={2} size="h4">
          {say.violations}
        </Title>
        <SchoolChoice of={say.violations} schools={summary.schools} chosen={schoolId} onChoose={setSchool} />
      </Group>
      {seen.length === 0 ? (
        <Text>{say.noViolations}</Text>
      ) : (
        <HeadedTable label={say.violations} columns={[say.stage, say.violation, ofFigures(say.acts)]}>
          {seen.map(({ key, stage, violation, acts }) => (
            <Table.Tr key={key}>
              <Table.Td>{stage}</Table.Td>
              <Table.Th scope="row">{violation}</Table.Th>
              <Table.Td>{acts}</Table.Td>
            </Table.Tr>
          ))}
        </HeadedTable>
      )}
    </Stack>
  );
}

function countOf({ violations }: ActsSummaryResponse, schoolId: string, stage: string, violation: string): number {
  return violations
    .filter((row) => row.stage === stage && row.violation === violation && (schoolId === '' || row.schoolId === schoolId))
    .reduce((sum, { acts }) => sum + acts, 0);
}
