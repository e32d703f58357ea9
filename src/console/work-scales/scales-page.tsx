import { Button, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { ofFigures } from '../parts/column.js';
import { HeadedTable } from '../parts/headed-table.js';
import { Paged } from '../parts/paged.js';
import { ScreenPage } from '../parts/screen-page.js';
import { useCampaign } from '../place/campaign.js';
import { worksScales, worksScalesQueryKey } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { usePaperName, type Scale } from './paper-name.js';
import { ScaleForm } from './scale-form.js';
import { mostPoints } from './task-list.js';
import { words } from './words.js';

const PAGE = 100;

/** Task maxima and mark boundaries of the campaign's papers. */
export default function ScalesPage() {
  const say = useWords(words);
  const may = useMay();
  const { id: campaignId } = useCampaign();
  const [edited, setEdited] = useState<Scale | 'new'>();
  const path = { campaignId };
  const query = { limit: PAGE };
  const canChange = may('work-scales.change');
  return (
    <ScreenPage title={say.title} actions={canChange && <Button onClick={() => setEdited('new')}>{say.add}</Button>}>
      <Text maw="50rem">{say.lead}</Text>
      <Paged<Scale>
        queryKey={worksScalesQueryKey({ path, query })}
        read={async (cursor, signal) =>
          (await worksScales({ path, query: { ...query, ...cursor }, signal, throwOnError: true })).data
        }
        none={<Text>{say.none}</Text>}
      >
        {(scales) => <ScaleTable scales={scales} {...(canChange && { onChange: setEdited })} />}
      </Paged>
      {edited !== undefined && <ScaleForm scale={edited === 'new' ? null : edited} onClose={() => setEdited(undefined)} />}
    </ScreenPage>
  );
}

interface TableProps {
  readonly scales: readonly Scale[];
  readonly onChange?: (scale: Scale) => void;
}

function ScaleTable({ scales, onChange }: TableProps) {
  const say = useWords(words);
  const nameOf = usePaperName();
  const columns = [say.paper, ofFigures(say.tasks), ofFigures(say.most), say.marks, ofFigures(say.minutes), say.source];
  return (
    <HeadedTable label={say.title} columns={columns} {...(onChange !== undefined && { actions: say.actions })}>
      {scales
        .toSorted((a, b) => a.grade - b.grade || nameOf(a).localeCompare(nameOf(b), 'ru'))
        .map((scale) => (
          <Table.Tr key={scale.id}>
            <Table.Th scope="row">{nameOf(scale)}</Table.Th>
            <Table.Td>{scale.tasks.length}</Table.Td>
            <Table.Td>{mostPoints(scale.tasks)}</Table.Td>
            <Table.Td>
              {scale.marks === null ? say.noMarks : say.bounds(scale.marks['3'], scale.marks['4'], scale.marks['5'])}
            </Table.Td>
            <Table.Td>{scale.minutes}</Table.Td>
            <Table.Td>{scale.source}</Table.Td>
            {onChange !== undefined && (
              <Table.Td className="no-print">
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => onChange(scale)}
                  aria-label={say.changeOf(nameOf(scale))}
                >
                  {say.change}
                </Button>
              </Table.Td>
            )}
          </Table.Tr>
        ))}
    </HeadedTable>
  );
}
