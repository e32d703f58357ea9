import { useQuery } from '@tanstack/react-query';
import { useCampaign } from '../place/campaign.js';
import { markingRoundsListOptions } from '../service/index.js';

/** The marking that was opened for an assignment; `data` is null where none was. */
export function useRound(allocationId: string) {
  const { id: campaignId } = useCampaign();
  return useQuery({
    ...markingRoundsListOptions({ path: { campaignId }, query: { allocationId } }),
    select: ({ items }) => items[0] ?? null,
  });
}
