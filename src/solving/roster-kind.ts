import type { Role } from '../engine/index.js';

/** What a roster plans. */
export const ROSTER_KINDS = ['observers', 'organisers', 'commission'] as const;
export type RosterKind = (typeof ROSTER_KINDS)[number];

/** The role of whoever serves in a roster of the kind. */
export const ROLE_OF_KIND: Readonly<Record<RosterKind, Role>> = {
  observers: 'observer',
  organisers: 'organiser',
  commission: 'commission',
};
