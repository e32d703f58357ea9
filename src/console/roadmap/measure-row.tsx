import { Button, NativeSelect, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { ProblemNotice } from '../parts/problem-notice.js';
import { ifMatch, roadmapsChangeMutation, type RoadmapsGetResponse } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { DeadlineForm } from './deadline-form.js';
import { EvidenceForm } from './evidence-form.js';
import { useRoadmapChange } from './use-roadmap-change.js';
import { words } from './words.js';

type Measure = RoadmapsGetResponse['measures'][number];

const STATUSES = ['planned', 'under-way', 'done', 'dropped'] as const;

export function MeasureRow({ measure }: { readonly measure: Measure }) {
  const say = useWords(words);
  const { shortDay } = useFormats();
  const [isOpen, evidence] = useDisclosure(false);
  const { number, text, deadlineText, endsOn, responsible, closesOn, doneOn } = measure;
  return (
    <Table.Tr>
      <Table.Td>{number}</Table.Td>
      <Table.Td miw={260}>
        {text}
        {closesOn !== null && (
          <Text size="xs" c="dimmed">
            {say.closesOn[closesOn]}
          </Text>
        )}
      </Table.Td>
      <Table.Td miw={120}>
        {deadlineText}
        {endsOn !== null && (
          <Text size="xs" c="dimmed">
            {shortDay(endsOn)}
          </Text>
        )}
        <Deadline measure={measure} />
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
          onClick={evidence.open}
          {...(measure.evidence.length === 0 && { 'aria-label': say.addEvidence })}
        >
          {measure.evidence.length === 0 ? say.add : say.evidenceCount(measure.evidence.length)}
        </Button>
        {isOpen && <EvidenceForm measure={measure} onClose={evidence.close} />}
      </Table.Td>
    </Table.Tr>
  );
}

function Deadline({ measure }: { readonly measure: Measure }) {
  const say = useWords(words);
  const may = useMay();
  const [isOpen, form] = useDisclosure(false);
  if (!may('roadmaps.change')) return null;
  return (
    <>
      <Button
        size="compact-xs"
        variant="transparent"
        px={0}
        className="no-print"
        onClick={form.open}
        aria-label={`${say.changeDeadline}: ${measure.text.slice(0, 80)}`}
      >
        {say.changeDeadline}
      </Button>
      {isOpen && <DeadlineForm measure={measure} onClose={form.close} />}
    </>
  );
}

function Status({ measure }: { readonly measure: Measure }) {
  const say = useWords(words);
  const may = useMay();
  const change = useMutation({ ...roadmapsChangeMutation(), ...useRoadmapChange(say.saved) });
  if (!may('roadmaps.change')) return say.statuses[measure.status];
  return (
    <>
      <NativeSelect
        size="xs"
        miw={150}
        aria-label={say.statusOf(measure.text.slice(0, 80))}
        value={measure.status}
        disabled={change.isPending}
        onChange={(event) => {
          const status = event.currentTarget.value as Measure['status'];
          change.mutate({ path: { id: measure.id }, body: { status }, ...ifMatch(measure) });
        }}
        data={STATUSES.map((value) => ({ value, label: say.statuses[value] }))}
      />
      {change.error !== null && <ProblemNotice error={change.error} />}
    </>
  );
}
