import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DayField } from '../parts/day-field.js';
import { DialogueButtons } from '../parts/dialogue-buttons.js';
import { FormDialogue } from '../parts/form-dialogue.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { tiesEndMutation, tiesListQueryKey, type TiesListResponse } from '../service/index.js';
import { useWords } from '../words/language.js';
import { tieWords } from './tab-words.js';

interface Props {
  readonly tie: TiesListResponse['items'][number];
  readonly onClose: () => void;
}

export function EndTie({ tie: { id: tieId, personId }, onClose }: Props) {
  const say = useWords(tieWords);
  const queries = useQueryClient();
  const [until, setUntil] = useState(() => new Date().toISOString().slice(0, 10));
  const end = useMutation({
    ...tiesEndMutation(),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: tiesListQueryKey({ path: { id: personId } }) });
      notifications.show({ message: say.ended });
      onClose();
    },
  });
  return (
    <FormDialogue
      onClose={onClose}
      title={say.endTitle}
      centered
      isPending={end.isPending}
      onSend={() => end.mutate({ path: { id: personId, tieId }, body: { until } })}
    >
      {end.error !== null && <ProblemNotice error={end.error} />}
      <Text size="sm">{say.endHint}</Text>
      <DayField name="until" label={say.lastDay} required isFirst value={until} onChange={setUntil} />
      <DialogueButtons onCancel={onClose} doIt={say.end} isPending={end.isPending} />
    </FormDialogue>
  );
}
