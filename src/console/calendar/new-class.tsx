import { Button, Group, NumberInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useCampaign } from '../place/campaign.js';
import { classesCreateMutation, classesListOptions } from '../service/index.js';
import { useWords } from '../words/language.js';
import { sittingWords } from './words.js';

/** A class that no file has brought yet. */
export function NewClass({ schoolId, onMade }: { readonly schoolId: string; readonly onMade: (id: string) => void }) {
  const say = useWords(sittingWords);
  const { id: campaignId } = useCampaign();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [grade, setGrade] = useState(5);
  const [letter, setLetter] = useState('А');
  const create = useMutation({
    ...classesCreateMutation(),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({
        queryKey: classesListOptions({ path: { campaignId }, query: { schoolId, limit: 500 } }).queryKey,
      });
      setOpen(false);
      onMade(id);
    },
  });
  if (!isOpen)
    return (
      <Group>
        <Button size="compact-sm" variant="subtle" onClick={() => setOpen(true)}>
          {say.newClass}
        </Button>
      </Group>
    );
  return (
    <>
      {create.error !== null && <ProblemNotice error={create.error} />}
      <Group align="end">
        <NumberInput
          name="grade"
          label={say.grade}
          min={1}
          max={11}
          w="6rem"
          value={grade}
          onChange={(value) => setGrade(Number(value))}
        />
        <TextInput
          name="letter"
          label={say.letter}
          w="6rem"
          value={letter}
          onChange={(event) => setLetter(event.currentTarget.value)}
        />
        <Button
          variant="default"
          loading={create.isPending}
          onClick={() => create.mutate({ path: { campaignId }, body: { schoolId, grade, letter: letter.trim() } })}
        >
          {say.newClass}
        </Button>
      </Group>
    </>
  );
}
