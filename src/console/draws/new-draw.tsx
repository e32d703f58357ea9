import { NativeSelect, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { DialogueButtons } from '../parts/dialogue-buttons.js';
import { FormDialogue } from '../parts/form-dialogue.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useCampaign } from '../place/campaign.js';
import { drawsCreateMutation, type DrawsCreateData } from '../service/index.js';
import { useWords } from '../words/language.js';
import { GroupWarning } from './group-warning.js';
import { asked, ScopeFields, WHOLE } from './scope-fields.js';
import { words } from './words.js';

type Wish = DrawsCreateData['body'];
type Stratum = NonNullable<Wish['scope']['stratum']>;

const PROCEDURES = ['R4', 'R3', 'R5'] as const;
const STRATA = ['class', 'parallel', 'school', 'risk'] as const;

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Lists the works of a new draw; its page then leads through the ceremony. */
export function NewDraw({ isOpen, onClose }: Props) {
  const say = useWords(words);
  const { id: campaignId } = useCampaign();
  const [, go] = useLocation();
  const [procedure, setProcedure] = useState<Wish['procedure']>('R4');
  const [title, setTitle] = useState('');
  const [stratum, setStratum] = useState<Stratum>('class');
  const [showsGroups, setShowsGroups] = useState(false);
  const [scope, setScope] = useState(WHOLE);
  const create = useMutation({ ...drawsCreateMutation(), onSuccess: ({ id }) => go(`/draws/${id}`) });
  return (
    <FormDialogue
      opened={isOpen}
      onClose={onClose}
      title={say.create}
      size="lg"
      isPending={create.isPending}
      onSend={() => {
        const strata = { stratum, ...(stratum === 'risk' && showsGroups && { showsGroups: true as const }) };
        create.mutate({ path: { campaignId }, body: { procedure, title, scope: { ...asked(scope), ...strata } } });
      }}
    >
      <Text size="sm">{say.createHint}</Text>
      {create.error !== null && <ProblemNotice error={create.error} />}
      <TextInput
        name="title"
        label={say.name}
        description={say.titleHint}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        required
        maxLength={300}
        data-autofocus
      />
      <NativeSelect
        name="procedure"
        label={say.procedure}
        value={procedure}
        onChange={(event) => setProcedure(event.currentTarget.value as Wish['procedure'])}
        data={PROCEDURES.map((value) => ({ value, label: say.procedures[value] }))}
      />
      <ScopeFields scope={scope} onChange={setScope} />
      <NativeSelect
        name="stratum"
        label={say.stratum}
        value={stratum}
        onChange={(event) => setStratum(event.currentTarget.value as Stratum)}
        data={STRATA.map((value) => ({ value, label: say.strata[value] }))}
      />
      {stratum === 'risk' && <GroupWarning isAccepted={showsGroups} onChange={setShowsGroups} />}
      <DialogueButtons onCancel={onClose} doIt={say.make} isPending={create.isPending} />
    </FormDialogue>
  );
}
