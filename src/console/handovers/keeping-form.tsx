import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { AskingForm } from '../parts/asking-form.js';
import { DayField } from '../parts/day-field.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useCampaign } from '../place/campaign.js';
import { handoversKeepMutation } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

/** The day until which schools keep the papers, to read or to set. */
export function KeepingForm({ keptUntil }: { readonly keptUntil: string | null }) {
  const say = useWords(words).keeping;
  const may = useMay();
  const { shortDay } = useFormats();
  const { id: campaignId } = useCampaign();
  const queries = useQueryClient();
  const [day, setDay] = useState(keptUntil ?? '');
  const keep = useMutation({ ...handoversKeepMutation(), onSuccess: () => queries.invalidateQueries() });
  if (!may('rechecks.assign')) return <Text>{keptUntil === null ? say.unknown : say.until(shortDay(keptUntil))}</Text>;
  return (
    <AskingForm
      className={keptUntil === null ? 'no-print' : undefined}
      sending={keep}
      onSend={() => {
        keep.mutate({ path: { campaignId }, body: { keptUntil: day } });
      }}
    >
      {keep.error !== null && <ProblemNotice error={keep.error} />}
      <Group align="end">
        <DayField name="keptUntil" label={say.label} description={say.hint} value={day} onChange={setDay} required />
        <Button type="submit" variant="default" loading={keep.isPending} disabled={day === '' || day === keptUntil}>
          {say.save}
        </Button>
      </Group>
    </AskingForm>
  );
}
