import { Checkbox, NativeSelect, NumberInput, SimpleGrid, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DialogueButtons } from '../parts/dialogue-buttons.js';
import { FormDialogue } from '../parts/form-dialogue.js';
import { Loaded } from '../parts/loaded.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useCampaign } from '../place/campaign.js';
import { allocationsAllocateMutation, allocationsExpertsOptions, type AllocationsExpertsResponse } from '../service/index.js';
import { useWords } from '../words/language.js';
import { ExpertCapacities, type Capacities } from './expert-capacities.js';
import { useSources } from './use-sources.js';
import { words } from './words.js';

const USUAL = { minSchoolsPerExpert: 3, minExpertsPerSchool: 2, timeLimitSeconds: 30 };

interface Props {
  readonly onClose: () => void;
  /** The job that computes it. */
  readonly onStarted: (jobId: string) => void;
}

/** Begins with the time that the last recheck of the campaign gave the experts. */
export function AssignForm(props: Props) {
  const { id: campaignId } = useCampaign();
  const times = useQuery({ ...allocationsExpertsOptions({ path: { campaignId } }), gcTime: 0 });
  return <Loaded query={times}>{(known) => <AssignModal {...props} times={known} />}</Loaded>;
}

function AssignModal({ onClose, onStarted, times }: Props & { readonly times: AllocationsExpertsResponse }) {
  const say = useWords(words);
  const { form } = say;
  const { id: campaignId } = useCampaign();
  const { draws, lists } = useSources();
  const [drawId, setDrawId] = useState('');
  const [listId, setListId] = useState('');
  const [checks, setChecks] = useState('');
  const [rules, setRules] = useState({ ...USUAL, capacityMinutes: times.usualMinutes });
  const [capacities, setCapacities] = useState<Capacities>(() => ownMinutes(times));
  const [acceptShortages, setAccept] = useState(false);
  const start = useMutation({ ...allocationsAllocateMutation(), onSuccess: ({ jobId }) => onStarted(jobId) });
  const procedure = draws.find(({ id }) => id === drawId)?.procedure ?? lists.find(({ id }) => id === listId)?.procedure;
  const number = (name: keyof typeof rules, label: string, max: number, description?: string) => (
    <NumberInput
      name={name}
      label={label}
      description={description}
      value={rules[name]}
      onChange={(value) => setRules({ ...rules, [name]: Number(value) })}
      min={1}
      max={max}
      allowDecimal={false}
      required
    />
  );
  const submit = () => {
    if (procedure === undefined) return;
    const source = { ...(drawId !== '' && { drawId }), ...(listId !== '' && { listId }) };
    const body = { ...rules, capacities, ...source, procedure, acceptShortages, ...(checks !== '' && { checks: Number(checks) }) };
    start.mutate({ path: { campaignId }, body });
  };
  return (
    <FormDialogue onClose={onClose} title={form.title} size="lg" isPending={start.isPending} onSend={() => submit()}>
      {start.error !== null && <ProblemNotice error={start.error} />}
      <NativeSelect
        name="drawId"
        label={form.draw}
        value={drawId}
        onChange={(event) => setDrawId(event.currentTarget.value)}
        data={[
          { value: '', label: form.no },
          ...draws.map(({ id, number: n, title }) => ({ value: id, label: form.numbered(n, title) })),
        ]}
        data-autofocus
      />
      <NativeSelect
        name="listId"
        label={form.list}
        value={listId}
        onChange={(event) => setListId(event.currentTarget.value)}
        data={[{ value: '', label: form.no }, ...lists.map(({ id, title }) => ({ value: id, label: title }))]}
      />
      <NativeSelect
        name="checks"
        label={form.checks}
        value={checks}
        onChange={(event) => setChecks(event.currentTarget.value)}
        data={[{ value: '', label: form.usual }, '1', '2']}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} style={{ alignItems: 'end' }}>
        {number('capacityMinutes', form.minutes, 100_000, form.minutesHint)}
        {number('timeLimitSeconds', form.seconds, 600)}
        {number('minSchoolsPerExpert', form.schools, 20)}
        {number('minExpertsPerSchool', form.perSchool, 20)}
      </SimpleGrid>
      <ExpertCapacities
        codes={times.experts.map(({ code }) => code)}
        usual={rules.capacityMinutes}
        capacities={capacities}
        onChange={setCapacities}
      />
      <Checkbox label={form.accept} checked={acceptShortages} onChange={(event) => setAccept(event.currentTarget.checked)} />
      {procedure === undefined && <Text size="sm">{form.needsSource}</Text>}
      <DialogueButtons onCancel={onClose} doIt={form.start} isPending={start.isPending} isDisabled={procedure === undefined} />
    </FormDialogue>
  );
}

function ownMinutes({ experts }: AllocationsExpertsResponse): Capacities {
  return Object.fromEntries(experts.flatMap(({ code, minutes }) => (minutes === null ? [] : [[code, minutes]])));
}
