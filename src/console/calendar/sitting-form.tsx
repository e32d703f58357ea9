import { Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DialogueButtons } from '../parts/dialogue-buttons.js';
import { FormDialogue } from '../parts/form-dialogue.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useCampaign } from '../place/campaign.js';
import { ApiProblem, ifMatch, timetableAddSittingMutation, timetableChangeSittingMutation } from '../service/index.js';
import { useLanguage, useWords } from '../words/language.js';
import { titleOf } from '../words/vocabulary.js';
import { ClassChoice } from './class-choice.js';
import { draftOf, emptyDraft, isReady, newSittingOf, changesOf, type SittingDraft } from './sitting-draft.js';
import { SittingFields } from './sitting-fields.js';
import { classNameOf, type ShownSitting } from './sitting.js';
import { SittingVerdict } from './sitting-verdict.js';
import { sittingWords } from './words.js';

interface Props {
  readonly sitting: ShownSitting | 'new';
  /** The day that is chosen in the calendar; a new sitting begins there. */
  readonly date: string;
  readonly onClose: () => void;
}

/** A sitting is added or changed, with the norms' word while typing. */
export function SittingForm({ sitting, date, onClose }: Props) {
  const say = useWords(sittingWords);
  const { language } = useLanguage();
  const { id: campaignId, startsOn } = useCampaign();
  const queries = useQueryClient();
  const known = sitting === 'new' ? undefined : sitting;
  const [draft, setDraft] = useState<SittingDraft>(() => (known === undefined ? emptyDraft(date || startsOn) : draftOf(known)));
  const done = (said: string) => () => {
    void queries.invalidateQueries();
    notifications.show({ message: said });
    onClose();
  };
  const add = useMutation({ ...timetableAddSittingMutation(), onSuccess: done(say.saved) });
  const change = useMutation({ ...timetableChangeSittingMutation() });
  const write = (body: Parameters<typeof change.mutate>[0]['body'], said: string) =>
    known && change.mutate({ path: { id: known.id }, body, ...ifMatch(known) }, { onSuccess: done(said) });
  const error = add.error ?? change.error;
  const isStale = error instanceof ApiProblem && error.code === 'version.changed';
  const edit = (changed: SittingDraft) => {
    add.reset();
    change.reset();
    setDraft(changed);
  };
  const isCancelled = known?.state === 'cancelled';
  const save = () =>
    known === undefined ? add.mutate({ path: { campaignId }, body: newSittingOf(draft) }) : write(changesOf(draft), say.saved);
  return (
    <FormDialogue
      isBeside
      onClose={onClose}
      size="lg"
      isPending={add.isPending || change.isPending}
      onSend={save}
      title={
        known === undefined
          ? say.newSitting
          : `${known.schoolName}, ${classNameOf(known)}, ${titleOf('subject', known.subject, language)}`
      }
      closeButtonProps={{ 'aria-label': say.close }}
    >
      {isStale && <Text role="alert">{say.changedElsewhere}</Text>}
      {error !== null && !isStale && <ProblemNotice error={error} />}
      {known === undefined && <ClassChoice draft={draft} onChange={edit} />}
      <SittingFields draft={draft} onChange={edit} isFirst={known !== undefined} />
      {isReady(draft) && <SittingVerdict draft={draft} inPlaceOf={known?.id} />}
      <DialogueButtons
        onCancel={onClose}
        doIt={say.save}
        isPending={add.isPending || change.isPending}
        isDisabled={!isReady(draft)}
      >
        {known !== undefined && (
          <Button
            variant="default"
            mr="auto"
            onClick={() => write({ state: isCancelled ? 'planned' : 'cancelled' }, isCancelled ? say.plannedAgain : say.cancelled)}
          >
            {isCancelled ? say.planAgain : say.cancelSitting}
          </Button>
        )}
      </DialogueButtons>
    </FormDialogue>
  );
}
