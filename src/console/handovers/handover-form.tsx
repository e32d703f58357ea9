import { Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DialogueButtons } from '../parts/dialogue-buttons.js';
import { FormDialogue } from '../parts/form-dialogue.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useCampaign } from '../place/campaign.js';
import { handoversHandOverMutation, type HandoversDueResponse } from '../service/index.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

export type Direction = 'to-commission' | 'to-school';

interface Props {
  readonly school: HandoversDueResponse['schools'][number];
  readonly direction: Direction;
  readonly onClose: () => void;
}

/** Makes out the receipt for all works of a school that may go in a direction. */
export function HandoverForm({ school, direction, onClose }: Props) {
  const say = useWords(words);
  const { id: campaignId } = useCampaign();
  const queries = useQueryClient();
  const [handedBy, setHandedBy] = useState('');
  const [receivedBy, setReceivedBy] = useState('');
  const handOver = useMutation({
    ...handoversHandOverMutation(),
    onSuccess: async () => {
      await queries.invalidateQueries();
      onClose();
    },
  });
  const { act, count } = say.directions[direction];
  return (
    <FormDialogue
      onClose={onClose}
      title={`${act}: ${school.shortName}`}
      isPending={handOver.isPending}
      onSend={() => handOver.mutate({ path: { campaignId }, body: { schoolId: school.schoolId, direction, handedBy, receivedBy } })}
    >
      {handOver.error !== null && <ProblemNotice error={handOver.error} />}
      <Text>{count(direction === 'to-commission' ? school.awaited : school.withCommission)}</Text>
      <TextInput
        name="handedBy"
        label={say.handedBy}
        value={handedBy}
        onChange={(event) => setHandedBy(event.currentTarget.value)}
        required
        maxLength={200}
        data-autofocus
      />
      <TextInput
        name="receivedBy"
        label={say.receivedBy}
        value={receivedBy}
        onChange={(event) => setReceivedBy(event.currentTarget.value)}
        required
        maxLength={200}
      />
      <DialogueButtons onCancel={onClose} doIt={say.makeReceipt} isPending={handOver.isPending} />
    </FormDialogue>
  );
}
