import { every, rostersVersions, rostersVersionsQueryKey, type RostersVersionsResponse } from '../service/index.js';

export type Version = RostersVersionsResponse['items'][number];

/** Every version of a roster, the newest first: each change on the board makes one, so the published one may lie hundreds back. */
export function everyVersion(rosterId: string) {
  const path = { id: rosterId };
  return every(rostersVersionsQueryKey({ path }), (options) => rostersVersions({ path, ...options }));
}
