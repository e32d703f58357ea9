import { Button, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { ProblemNotice } from '../parts/problem-notice.js';
import { SettledSelect } from '../parts/settled-select.js';
import { ifMatch, measuresChangeMutation, type RoadmapsGetResponse } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { ChangeMeasure } from './change-measure.js';
import { EvidenceForm } from './evidence-form.js';
import { useRoadmapChange } from './use-roadmap-change.js';
import { words } from './words.js';

type Measure = RoadmapsGetResponse['measures'][number];

const STATUSES = ['planned', 'under-way', 'done', 'dropped'] as const;

interface Props {
  readonly measure: Measure;
  readonly sections: readonly string[];
}

export function MeasureRow({ measure, sections }: Props) {
  const say = useWords(words);
  const { shortDay } = useFormats();
  const [isOpen, evidence] = useDisclosure(false);
  const { number, text, deadlineText, endsOn, responsible, closesOn, doneOn } = measure;
  return (
    <Table.Tr>
      <Table.Th scope="row">{number}</Table.Th>
      <Table.Td miw={260} data-wide>
        {text}
        {closesOn !== null && (
          <Text size="xs" c="dimmed">
            {say.closesOn[closesOn]}
          </Text>
        )}
        <ChangeMeasure measure={measure} sections={sections} />
      </Table.Td>
      <Table.Td miw={120}>
        {deadlineText.replace(/ г\.$/u, '\u00a0г.')}
        {endsOn !== null && (
          <Text size="xs" c="dimmed">
            {shortDay(endsOn)}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{responsible.join(', ')}</Table.Td>
      <Table.Td>
        <Status measure={measure} />
        {doneOn !== null && <Text size="xs">{say.doneOn(shortDay(doneOn))}</Text>}
      </Table.Td>
      <Table.Td>
        <Button
          size="compact-sm"
          variant="default"
          {...(measure.evidence.length > 0 && { className: 'on-paper' })}
          onClick={evidence.open}
          aria-label={say.evidenceOf(measure.evidence.length, text.slice(0, 80))}
        >
          {measure.evidence.length === 0 ? say.add : say.evidenceCount(measure.evidence.length)}
        </Button>
        {isOpen && <EvidenceForm measure={measure} onClose={evidence.close} />}
      </Table.Td>
    </Table.Tr>
  );
}

function Status({ measure }: { readonly measure: Measure }) {
  const say = useWords(words);
  const may = useMay();
  const change = useMutation({ ...measuresChangeMutation(), ...useRoadmapChange(say.saved) });
  if (!may('roadmaps.change')) return say.statuses[measure.status];
  return (
    <>
      <SettledSelect
        size="xs"
        miw={150}
        aria-label={say.statusOf(measure.text.slice(0, 80))}
        value={measure.status}
        disabled={change.isPending}
        onSettle={(chosen) => {
          const status = chosen as Measure['status'];
          change.mutate({ path: { id: measure.id }, body: { status }, ...ifMatch(measure) });
        }}
        data={STATUSES.map((value) => ({ value, label: say.statuses[value] }))}
      />
      {change.error !== null && <ProblemNotice error={change.error} />}
    </>
  );
}
