import { Alert, Button, Group, List, Stack, Table, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { Confirm } from '../parts/confirm.js';
import { Loaded } from '../parts/loaded.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { HeadedTable } from '../parts/headed-table.js';
import {
  download,
  roadmapsApplyMutation,
  roadmapsCloseMutation,
  roadmapsGetOptions,
  type RoadmapsGetResponse,
} from '../service/index.js';
import { useMay } from '../session/session.js';
import { useLanguage, useWords } from '../words/language.js';
import { CalendarsSection } from './calendars-section.js';
import { MeasureRow } from './measure-row.js';
import { NewMeasure } from './new-measure.js';
import { RemovedMeasures } from './removed-measures.js';
import { useRoadmapChange } from './use-roadmap-change.js';
import { words } from './words.js';

const COLUMNS = 6;

/** One roadmap: how it was read, its measures, its reports and calendars. */
export function RoadmapSection({ id }: { readonly id: string }) {
  const say = useWords(words);
  const may = useMay();
  const roadmap = useQuery(roadmapsGetOptions({ path: { id } }));
  const file = useMutation({ mutationFn: (kind: 'docx' | 'xlsx') => download(`/api/v1/roadmaps/${id}/report.${kind}`) });
  return (
    <Loaded query={roadmap}>
      {(data) => (
        <Stack>
          {data.state === 'checked' && <Draft roadmap={data} />}
          {file.error !== null && <ProblemNotice error={file.error} />}
          <Group className="no-print">
            {(['docx', 'xlsx'] as const).map((kind) => (
              <Button
                key={kind}
                variant="default"
                size="xs"
                loading={file.isPending && file.variables === kind}
                onClick={() => file.mutate(kind)}
              >
                {say[kind]}
              </Button>
            ))}
            {data.state !== 'closed' && may('roadmaps.change') && (
              <>
                <NewMeasure roadmapId={id} sections={sectionsOf(data)} />
                <Close roadmap={data} />
              </>
            )}
          </Group>
          <Title order={2} size="h4">
            {say.measures}
          </Title>
          <HeadedTable
            label={say.measures}
            columns={[say.number, say.measure, say.deadline, say.responsible, say.status, say.evidence]}
          >
            {data.measures.map((measure, index) => (
              <Fragment key={measure.id}>
                {measure.section !== null && measure.section !== data.measures[index - 1]?.section && (
                  <Table.Tr>
                    <Table.Th colSpan={COLUMNS} scope="rowgroup">
                      {measure.section}
                    </Table.Th>
                  </Table.Tr>
                )}
                <MeasureRow measure={measure} sections={sectionsOf(data)} />
              </Fragment>
            ))}
          </HeadedTable>
          {may('roadmaps.change') && <RemovedMeasures measures={data.removed} />}
          {data.state === 'applied' && may('roadmaps.change') && <CalendarsSection roadmapId={id} />}
        </Stack>
      )}
    </Loaded>
  );
}

function sectionsOf({ measures }: RoadmapsGetResponse): readonly string[] {
  return [...new Set(measures.flatMap(({ section }) => section ?? []))];
}

function Close({ roadmap }: { readonly roadmap: RoadmapsGetResponse }) {
  const say = useWords(words);
  const [isAsked, ask] = useDisclosure(false);
  const close = useMutation({ ...roadmapsCloseMutation(), ...useRoadmapChange(say.closed, ask.close) });
  return (
    <>
      <Button variant="default" size="xs" onClick={ask.open}>
        {say.close}
      </Button>
      {isAsked && (
        <Confirm
          title={say.close}
          ask={say.closeAsk(roadmap.title)}
          doIt={say.close}
          isLoss
          change={close}
          onYes={() => close.mutate({ path: { id: roadmap.id } })}
          onNo={ask.close}
        />
      )}
    </>
  );
}

function Draft({ roadmap }: { readonly roadmap: RoadmapsGetResponse }) {
  const say = useWords(words);
  const may = useMay();
  const { language } = useLanguage();
  const apply = useMutation({ ...roadmapsApplyMutation(), ...useRoadmapChange(say.applied) });
  return (
    <Alert color="blue" role="status" title={say.checked}>
      <Stack gap="sm" align="flex-start">
        {roadmap.sentences.length > 0 && (
          <List size="sm">
            {roadmap.sentences.map((sentence) => (
              <List.Item key={sentence.ru}>{sentence[language]}</List.Item>
            ))}
          </List>
        )}
        {apply.error !== null && <ProblemNotice error={apply.error} />}
        {may('roadmaps.change') && (
          <Button loading={apply.isPending} onClick={() => apply.mutate({ path: { id: roadmap.id } })}>
            {say.apply}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
