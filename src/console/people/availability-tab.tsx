import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../parts/loaded.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useCampaign } from '../place/campaign.js';
import {
  availabilityGetOptions,
  availabilityGetQueryKey,
  availabilityReplaceMutation,
  type AvailabilityReplaceData,
} from '../service/index.js';
import { useMay } from '../session/session.js';
import { useLanguage, useWords } from '../words/language.js';
import { choicesOf } from '../words/vocabulary.js';
import { AvailabilityTable } from './availability-table.js';
import { filledUp, schoolDays, type Answer } from './half-days.js';
import { availabilityWords } from './tab-words.js';

export function AvailabilityTab({ personId }: { readonly personId: string }) {
  const { id: campaignId } = useCampaign();
  const path = { campaignId, personId };
  const found = useQuery({ ...availabilityGetOptions({ path }), refetchOnWindowFocus: false });
  return <Loaded query={found}>{({ answers }) => <Editor path={path} given={answers.map(shortened)} />}</Loaded>;
}

interface Props {
  readonly path: { readonly campaignId: string; readonly personId: string };
  readonly given: readonly Answer[];
}

function Editor({ path, given }: Props) {
  const say = useWords(availabilityWords);
  const mayChange = useMay()('availability.change');
  const { language } = useLanguage();
  const { startsOn, endsOn } = useCampaign();
  const days = schoolDays(startsOn, endsOn);
  const queries = useQueryClient();
  const [draft, setDraft] = useState<readonly Answer[]>();
  const answers = draft ?? given;
  const replace = useMutation({
    ...availabilityReplaceMutation(),
    onSuccess: (saved) => {
      queries.setQueryData(availabilityGetQueryKey({ path }), saved);
      setDraft(undefined);
      notifications.show({ message: say.saved });
    },
  });
  const save = () => replace.mutate({ path, body: { answers: [...answers] } as AvailabilityReplaceData['body'] });
  return (
    <Stack gap="sm">
      <Text size="sm">{given.length === 0 ? say.none : say.hint}</Text>
      {replace.error !== null && <ProblemNotice error={replace.error} />}
      {mayChange && (
        <Group gap="xs" className="no-print">
          <Text size="sm">{say.fill}</Text>
          {choicesOf('answer', language).map(({ value, label }) => (
            <Button key={value} size="compact-sm" variant="default" onClick={() => setDraft(filledUp(answers, days, value))}>
              {label}
            </Button>
          ))}
        </Group>
      )}
      <AvailabilityTable answers={answers} isReadOnly={!mayChange} onChange={setDraft} />
      {mayChange && (
        <Group className="no-print">
          <Button disabled={draft === undefined} loading={replace.isPending} onClick={save}>
            {say.save}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function shortened({ date, startsAt, endsAt, answer }: Answer): Answer {
  return { date, startsAt: startsAt.slice(0, 5), endsAt: endsAt.slice(0, 5), answer };
}
