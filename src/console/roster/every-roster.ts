import { every, rostersList, rostersListQueryKey, type RostersListResponse } from '../service/index.js';

export type Roster = RostersListResponse['items'][number];

/** Every roster of a campaign, of whatever kind. */
export function everyRoster(campaignId: string) {
  return every(rostersListQueryKey({ query: { campaignId } }), ({ query, ...options }) =>
    rostersList({ query: { campaignId, ...query }, ...options }),
  );
}
