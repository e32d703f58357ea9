import type { Campaign } from '../campaigns/campaign.entity.js';
import type { PublishedChange } from '../messages/change-messages.service.js';
import type { SlotIdentity } from '../solving/published-facts.js';
import { ROLE_OF_KIND } from '../solving/roster-kind.js';
import { slotRow } from '../solving/slot-key.js';
import { dutyRoles } from './duty-roles.js';
import type { Version } from './roster-store.service.js';
import type { Roster } from './roster.entity.js';
import type { VersionDiff } from './version-diff.js';

interface Change {
  readonly campaign: Campaign;
  readonly roster: Roster;
  readonly version: Version;
  readonly former: Version | null;
  readonly diff: VersionDiff;
  readonly publishedAt: Date;
}

/** A publication as letters tell it; `rows` is everything the campaign holds that can be staffed, by the id of its row. */
export function publishedChange({ former, ...change }: Change, rows: ReadonlyMap<string, SlotIdentity>): PublishedChange {
  return { ...change, isFirst: former === null, slots: slotFinder(rows, change.roster, change.version) };
}

/** A slot by its key in problems, with the role in which a person serves there. */
function slotFinder(
  rows: ReadonlyMap<string, SlotIdentity>,
  { kind }: Roster,
  { problem, duties }: Version,
): PublishedChange['slots'] {
  const roleOf = dutyRoles(problem, duties);
  return (slot, person) => {
    const { sittingId, gradingBlockId, room } = slotRow(slot);
    const facts = rows.get(sittingId ?? gradingBlockId ?? '');
    return facts && { ...facts, room: room ?? facts.room, role: roleOf({ slot, person }) ?? ROLE_OF_KIND[kind] };
  };
}
