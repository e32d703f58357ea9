import {
  every,
  rosterVersionsShortages,
  rosterVersionsShortagesQueryKey,
  type RosterVersionsShortagesResponse,
} from '../service/index.js';

export type Shortage = RosterVersionsShortagesResponse['items'][number];

/** Every open place of a version, the dearest first. */
export function everyShortage(versionId: string) {
  const path = { id: versionId };
  return every(rosterVersionsShortagesQueryKey({ path }), (options) => rosterVersionsShortages({ path, ...options }));
}
