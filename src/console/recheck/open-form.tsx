import { Button, Checkbox, Group, NumberInput, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { AskingForm } from '../parts/asking-form.js';
import { HINT_BELOW } from '../parts/form-text.js';
import { MomentField } from '../parts/moment-field.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { markingRoundsListQueryKey, markingRoundsOpenMutation } from '../service/index.js';
import { useWords } from '../words/language.js';
import { ReferenceFields } from './reference-fields.js';
import { askedReferences, type Reference } from './reference.js';
import { words } from './words.js';

interface Props {
  readonly allocationId: string;
  readonly campaignId: string;
}

/** Opens the marking of an assignment: until when, which difference is legitimate, and which works measure the commission. */
export function OpenForm({ allocationId, campaignId }: Props) {
  const say = useWords(words).open;
  const queries = useQueryClient();
  const [title, setTitle] = useState('');
  const [deadline, setDeadline] = useState('');
  const [tolerancePoints, setTolerance] = useState(1);
  const [countsMarkChange, setCounts] = useState(true);
  const [references, setReferences] = useState<readonly Reference[]>([]);
  const open = useMutation({
    ...markingRoundsOpenMutation(),
    onSuccess: () => queries.invalidateQueries({ queryKey: markingRoundsListQueryKey({ path: { campaignId } }) }),
  });
  return (
    <AskingForm
      className="no-print"
      sending={open}
      onSend={() => {
        const deadlineAt = new Date(deadline).toISOString();
        const rule = { tolerancePoints, countsMarkChange };
        open.mutate({ path: { id: allocationId }, body: { title, deadlineAt, ...rule, ...askedReferences(references) } });
      }}
    >
      <Stack component="section" gap="sm" maw="46rem">
        <Title order={2} size="h4">
          {say.title}
        </Title>
        <Text size="sm">{say.lead}</Text>
        {open.error !== null && <ProblemNotice error={open.error} />}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            name="title"
            label={say.name}
            description={say.nameHint}
            inputWrapperOrder={HINT_BELOW}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            required
            maxLength={200}
          />
          <MomentField name="deadlineAt" label={say.deadline} value={deadline} onChange={setDeadline} required />
          <NumberInput
            name="tolerancePoints"
            label={say.tolerance}
            description={say.toleranceHint}
            inputWrapperOrder={HINT_BELOW}
            value={tolerancePoints}
            onChange={(value) => setTolerance(Number(value))}
            min={0}
            max={20}
            allowDecimal={false}
            required
          />
        </SimpleGrid>
        <Checkbox label={say.marks} checked={countsMarkChange} onChange={(event) => setCounts(event.currentTarget.checked)} />
        <ReferenceFields references={references} onChange={setReferences} />
        <Group>
          <Button type="submit" loading={open.isPending}>
            {say.doIt}
          </Button>
        </Group>
      </Stack>
    </AskingForm>
  );
}
