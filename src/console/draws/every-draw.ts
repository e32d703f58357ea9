import {
  drawsList,
  drawsListQueryKey,
  every,
  targetListsList,
  targetListsListQueryKey,
  type DrawsListResponse,
  type TargetListsListResponse,
} from '../service/index.js';

export type Draw = DrawsListResponse['items'][number];
export type TargetList = TargetListsListResponse['items'][number];

/** Every draw of a campaign. */
export function everyDraw(campaignId: string) {
  const path = { campaignId };
  return every(drawsListQueryKey({ path }), (options) => drawsList({ path, ...options }));
}

/** Every targeted list of a campaign. */
export function everyTargetList(campaignId: string) {
  const path = { campaignId };
  return every(targetListsListQueryKey({ path }), (options) => targetListsList({ path, ...options }));
}
