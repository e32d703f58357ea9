import { Alert, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useCampaign } from '../place/campaign.js';
import { timetableCheckSitting } from '../service/index.js';
import { useWords } from '../words/language.js';
import { Findings } from './findings.js';
import { newSittingOf, type SittingDraft } from './sitting-draft.js';
import { sittingWords } from './words.js';

const PAUSE_MS = 400;

/** What the norms would say to the sitting as it stands in the form, before anybody keeps it. */
export function SittingVerdict({ draft, inPlaceOf }: { readonly draft: SittingDraft; readonly inPlaceOf: string | undefined }) {
  const say = useWords(sittingWords);
  const { id: campaignId } = useCampaign();
  const [asked] = useDebouncedValue(draft, PAUSE_MS);
  const check = useQuery({
    queryKey: ['sitting-check', campaignId, inPlaceOf, asked],
    queryFn: async ({ signal }) => {
      const body = { sitting: newSittingOf(asked), ...(inPlaceOf !== undefined && { inPlaceOf }) };
      return (await timetableCheckSitting({ path: { campaignId }, body, signal, throwOnError: true })).data;
    },
    retry: false,
  });
  if (check.data === undefined) return check.isPending ? <Text size="sm">{say.checking}</Text> : null;
  const { findings } = check.data;
  const isBroken = findings.some(({ severity }) => severity === 'error');
  return (
    <Alert
      role="status"
      title={findings.length === 0 ? say.fine : say.judged}
      color={isBroken ? 'red' : findings.length > 0 ? 'orange' : 'blue'}
    >
      {findings.length > 0 && <Findings findings={findings} />}
    </Alert>
  );
}
