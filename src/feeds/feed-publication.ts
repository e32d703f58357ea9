import type { Audience } from './feed-plan.js';
import type { PublishedItem } from './feed-change.js';
import type { FormerDuty, PublishedDuty, SittingFacts } from './slot-facts.js';

/** What publishing a roster version says to the feeds. */
export interface FeedPublication {
  readonly authorityId: string;
  readonly campaignId: string;
  readonly revisedAt: Date;
  /** Every duty of the version that is published now. */
  readonly duties: readonly PublishedDuty[];
  /** Every duty of the version it supersedes; none at the first publication. */
  readonly formerDuties: readonly FormerDuty[];
  /** Every sitting the campaign holds now, for the public feed; null leaves that feed as it is. */
  readonly sittings: readonly SittingFacts[] | null;
}

/** How many items were written, and whose own feed changed: the people to be told. */
export interface FeedChanges {
  readonly added: number;
  readonly changed: number;
  readonly returned: number;
  readonly cancelled: number;
  readonly personIds: readonly string[];
}

interface WrittenItem extends Pick<PublishedItem, 'status' | 'sequence' | 'uid'> {
  readonly audience: Audience;
  readonly ownerId: string;
}

/** Counts what was written; `before` tells what stood under a UID. */
export function summarise(
  written: readonly WrittenItem[],
  before: ReadonlyMap<string, Pick<PublishedItem, 'status'>>,
): FeedChanges {
  const kinds = written.map((item) => kindOf(item, before.get(item.uid)));
  const count = (kind: Kind) => kinds.filter((one) => one === kind).length;
  const owners = written.filter((item) => item.audience === 'person').map((item) => item.ownerId);
  return {
    added: count('added'),
    changed: count('changed'),
    returned: count('returned'),
    cancelled: count('cancelled'),
    personIds: [...new Set(owners)].sort(),
  };
}

type Kind = 'added' | 'changed' | 'returned' | 'cancelled';

function kindOf(item: WrittenItem, before: Pick<PublishedItem, 'status'> | undefined): Kind {
  if (item.status === 'CANCELLED') return 'cancelled';
  if (before === undefined) return 'added';
  return before.status === 'CANCELLED' ? 'returned' : 'changed';
}
