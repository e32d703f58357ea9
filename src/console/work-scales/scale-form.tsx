import { Checkbox, NumberInput, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DialogueButtons } from '../parts/dialogue-buttons.js';
import { FormDialogue } from '../parts/form-dialogue.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useCampaign } from '../place/campaign.js';
import { ifMatch, worksAddScaleMutation, worksChangeScaleMutation, type WorksAddScaleData } from '../service/index.js';
import { useWords } from '../words/language.js';
import { PaperFields, type Paper } from './paper-fields.js';
import { usePaperName, type Scale } from './paper-name.js';
import { mostPoints, readTasks, tasksText } from './task-list.js';
import { words } from './words.js';

type Marks = NonNullable<WorksAddScaleData['body']['marks']>;

const USUAL_MINUTES = 10;
const MARKS = ['3', '4', '5'] as const;

interface Props {
  /** Null: a new one. */
  readonly scale: Scale | null;
  readonly onClose: () => void;
}

/** A paper's description, new or changed; which paper it is of never changes. */
export function ScaleForm({ scale, onClose }: Props) {
  const say = useWords(words);
  const nameOf = usePaperName();
  const { id: campaignId } = useCampaign();
  const queries = useQueryClient();
  const [paper, setPaper] = useState<Paper>({ grade: 5, subject: 'mathematics', level: 'basic' });
  const [text, setText] = useState(tasksText(scale?.tasks ?? []));
  const [marks, setMarks] = useState<Marks | null>(scale === null ? { '3': 0, '4': 0, '5': 0 } : scale.marks);
  const [minutes, setMinutes] = useState(scale?.minutes ?? USUAL_MINUTES);
  const [source, setSource] = useState(scale?.source ?? '');
  const onSuccess = async () => {
    await queries.invalidateQueries();
    onClose();
  };
  const add = useMutation({ ...worksAddScaleMutation(), onSuccess });
  const change = useMutation({ ...worksChangeScaleMutation(), onSuccess });
  const { tasks, strange } = readTasks(text);
  const error = add.error ?? change.error;
  const submit = () => {
    const facts = { tasks: [...tasks], marks, minutes, source };
    if (scale === null) add.mutate({ path: { campaignId }, body: { ...paper, ...facts } });
    else change.mutate({ path: { id: scale.id }, body: facts, ...ifMatch(scale) });
  };
  return (
    <FormDialogue
      onClose={onClose}
      title={scale === null ? say.add : say.changeOf(nameOf(scale))}
      size="lg"
      isPending={add.isPending || change.isPending}
      onSend={() => submit()}
    >
      {error !== null && <ProblemNotice error={error} />}
      {scale === null && <PaperFields paper={paper} onChange={setPaper} />}
      <Textarea
        name="tasks"
        label={say.taskList}
        description={say.taskHint}
        error={strange.length > 0 && say.strange(strange.join(', '))}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={3}
        required
      />
      <Text size="sm">{say.read(tasks.length, mostPoints(tasks))}</Text>
      <Checkbox
        label={say.hasMarks}
        checked={marks !== null}
        onChange={(event) => setMarks(event.currentTarget.checked ? { '3': 0, '4': 0, '5': 0 } : null)}
      />
      {marks !== null && (
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          {MARKS.map((mark) => (
            <NumberInput
              name={`marks.${mark}`}
              key={mark}
              label={say.from(mark)}
              value={marks[mark]}
              onChange={(value) => setMarks({ ...marks, [mark]: Number(value) })}
              min={0}
              allowDecimal={false}
              required
            />
          ))}
        </SimpleGrid>
      )}
      <NumberInput
        name="minutes"
        label={say.minutes}
        description={say.minutesHint}
        value={minutes}
        onChange={(value) => setMinutes(Number(value))}
        min={1}
        max={120}
        allowDecimal={false}
        required
      />
      <TextInput
        name="source"
        label={say.source}
        description={say.sourceHint}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
        required
        maxLength={300}
      />
      <DialogueButtons
        onCancel={onClose}
        doIt={say.save}
        isPending={add.isPending || change.isPending}
        isDisabled={strange.length > 0 || tasks.length === 0}
      />
    </FormDialogue>
  );
}
