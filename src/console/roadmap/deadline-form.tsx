import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemNotice } from '../parts/problem-notice.js';
import { ifMatch, roadmapsChangeMutation, type RoadmapsGetResponse } from '../service/index.js';
import { useWords } from '../words/language.js';
import { useRoadmapChange } from './use-roadmap-change.js';
import { words } from './words.js';

interface Props {
  readonly measure: RoadmapsGetResponse['measures'][number];
  readonly onClose: () => void;
}

/** The deadline in the words of the document; the service reads the days from them. */
export function DeadlineForm({ measure, onClose }: Props) {
  const say = useWords(words);
  const [text, setText] = useState(measure.deadlineText);
  const change = useMutation({ ...roadmapsChangeMutation(), ...useRoadmapChange(say.saved, onClose) });
  return (
    <Modal opened onClose={onClose} title={say.changeDeadline} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate({ path: { id: measure.id }, body: { deadlineText: text.trim() }, ...ifMatch(measure) });
        }}
      >
        <Stack>
          {change.error !== null && <ProblemNotice error={change.error} />}
          <TextInput
            label={say.deadlineAsWritten}
            description={say.deadlineHint}
            value={text}
            maxLength={500}
            onChange={(event) => setText(event.currentTarget.value)}
            data-autofocus
          />
          <Group justify="flex-end">
            <Button type="submit" loading={change.isPending}>
              {say.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
