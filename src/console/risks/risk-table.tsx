import { Button, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { HeadedTable } from '../parts/headed-table.js';
import { Mark } from '../parts/mark.js';
import type { RiskLevelsOfResponse } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { RiskDialogue } from './risk-dialogue.js';
import { useListedPapers } from './use-listed-papers.js';
import { words } from './words.js';

export type SchoolOfRisk = RiskLevelsOfResponse['schools'][number];

interface Props {
  readonly year: number;
  readonly schools: readonly SchoolOfRisk[];
}

export function RiskTable({ year, schools }: Props) {
  const say = useWords(words);
  const papersOf = useListedPapers();
  const mayChange = useMay()('schools.change');
  const [chosen, choose] = useState<string>();
  const open = schools.find(({ schoolId }) => schoolId === chosen);
  if (schools.length === 0) return <Text>{say.nothing}</Text>;
  return (
    <>
      <HeadedTable
        label={say.title}
        columns={[say.school, say.lists, say.history, say.now]}
        {...(mayChange && { actions: say.actions })}
      >
        {schools.map(({ schoolId, school, listed, risks, level }) => (
          <Table.Tr key={schoolId}>
            <Table.Th scope="row">{school}</Table.Th>
            <Table.Td>{listed.length === 0 ? '–' : <Lines texts={listed.map(papersOf)} />}</Table.Td>
            <Table.Td data-wide>
              <Lines texts={risks.map((risk) => say.riskWas(risk.year, risk.level, risk.reason))} />
            </Table.Td>
            <Table.Td>
              <Mark tone={level > 1 ? 'doubtful' : 'neutral'}>{String(level)}</Mark>
            </Table.Td>
            {mayChange && (
              <Table.Td className="no-print">
                <Button size="compact-sm" variant="default" aria-label={say.setFor(school)} onClick={() => choose(schoolId)}>
                  {say.set}
                </Button>
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </HeadedTable>
      {open !== undefined && (
        <RiskDialogue school={open} year={year} onClose={() => choose(undefined)}>
          <Lines texts={open.listed.map(papersOf)} />
        </RiskDialogue>
      )}
    </>
  );
}

function Lines({ texts }: { readonly texts: readonly string[] }) {
  return texts.map((text) => (
    <Text key={text} size="sm">
      {text}
    </Text>
  ));
}
