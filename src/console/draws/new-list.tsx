import { NativeSelect, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { DialogueButtons } from '../parts/dialogue-buttons.js';
import { FormDialogue } from '../parts/form-dialogue.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useCampaign } from '../place/campaign.js';
import { targetListsCreateMutation, targetListsListQueryKey, type TargetListsCreateData } from '../service/index.js';
import { useWords } from '../words/language.js';
import type { Draw } from './every-draw.js';
import { asked, namesNoSchool, ScopeFields, WHOLE, type Scope } from './scope-fields.js';
import { words } from './words.js';

type Wish = TargetListsCreateData['body'];
type Label = Wish['label'];
type FlaggedProcedure = (typeof FLAGGED_PROCEDURES)[number];

const FLAGGED_PROCEDURES = ['R2', 'R3'] as const;
const LABELS = ['flagged', 'honours', 'coverage'] as const;

interface Props {
  readonly draws: readonly Draw[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** A list of works that are rechecked for a reason. */
export function NewList({ draws, isOpen, onClose }: Props) {
  const say = useWords(words);
  const { id: campaignId } = useCampaign();
  const queries = useQueryClient();
  const drawn = draws.filter(({ state }) => state === 'drawn');
  const [label, setLabel] = useState<Label>('flagged');
  const [procedure, setProcedure] = useState<FlaggedProcedure>('R3');
  const [title, setTitle] = useState('');
  const [scope, setScope] = useState(WHOLE);
  const [drawId, setDrawId] = useState(drawn[0]?.id ?? '');
  const create = useMutation({
    ...targetListsCreateMutation(),
    onSuccess: () => {
      notifications.show({ message: say.listMade });
      onClose();
      return queries.invalidateQueries({ queryKey: targetListsListQueryKey({ path: { campaignId } }) });
    },
  });
  const [isRefused, setRefused] = useState(false);
  const schools = useRef<HTMLInputElement>(null);
  const isImpossible = label === 'coverage' && drawn.length === 0;
  return (
    <FormDialogue
      opened={isOpen}
      onClose={onClose}
      title={say.newList}
      size="lg"
      isPending={create.isPending}
      onSend={() => {
        if (label === 'flagged' && namesNoSchool(scope)) {
          setRefused(true);
          return schools.current?.focus();
        }
        create.mutate({ path: { campaignId }, body: wishOf({ label, procedure, title, scope, drawId }) });
      }}
    >
      <Text size="sm">{say.listsLead}</Text>
      {create.error !== null && <ProblemNotice error={create.error} />}
      <NativeSelect
        name="label"
        label={say.label}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value as Label)}
        data={LABELS.map((value) => ({ value, label: say.labels[value] }))}
        data-autofocus
      />
      <TextInput
        name="title"
        label={say.name}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        required
        maxLength={300}
      />
      {label === 'flagged' && (
        <NativeSelect
          name="procedure"
          label={say.procedure}
          value={procedure}
          onChange={(event) => setProcedure(event.currentTarget.value as FlaggedProcedure)}
          data={FLAGGED_PROCEDURES.map((value) => ({ value, label: say.procedures[value] }))}
        />
      )}
      {isImpossible && <Text size="sm">{say.noDrawn}</Text>}
      {label === 'coverage' && !isImpossible && (
        <NativeSelect
          name="drawId"
          label={say.fromDraw}
          value={drawId}
          onChange={(event) => setDrawId(event.currentTarget.value)}
          data={drawn.map(({ id, number, title: name }) => ({ value: id, label: `${say.number}\u00A0${number} · ${name}` }))}
        />
      )}
      {label !== 'coverage' && (
        <ScopeFields
          scope={scope}
          onChange={setScope}
          needsSchools={label === 'flagged'}
          isRefused={isRefused}
          schoolsField={schools}
        />
      )}
      <DialogueButtons onCancel={onClose} doIt={say.makeList} isPending={create.isPending} isDisabled={isImpossible} />
    </FormDialogue>
  );
}

interface Chosen {
  readonly label: Label;
  readonly procedure: FlaggedProcedure;
  readonly title: string;
  readonly scope: Scope;
  readonly drawId: string;
}

function wishOf({ label, procedure, title, scope, drawId }: Chosen): Wish {
  if (label === 'coverage') return { label, title, drawId };
  if (label === 'honours') return { label, title, scope: asked(scope) };
  return { label, title, procedure, scope: asked(scope) };
}
