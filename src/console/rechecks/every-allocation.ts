import {
  allocationsList,
  allocationsListQueryKey,
  every,
  markingRoundsList,
  markingRoundsListQueryKey,
  type AllocationsListResponse,
  type MarkingRoundsListResponse,
} from '../service/index.js';

export type Allocation = AllocationsListResponse['items'][number];
export type Round = MarkingRoundsListResponse['items'][number];

/** Every assignment of works to experts in a campaign. */
export function everyAllocation(campaignId: string) {
  const path = { campaignId };
  return every(allocationsListQueryKey({ path }), (options) => allocationsList({ path, ...options }));
}

/** Every round of blind marking in a campaign. */
export function everyRound(campaignId: string) {
  const path = { campaignId };
  return every(markingRoundsListQueryKey({ path }), (options) => markingRoundsList({ path, ...options }));
}
