import type { EntityManager } from 'typeorm';
import type { WorkScale } from '../works/work-scale.entity.js';
import { JournalShares } from './journal-shares.entity.js';
import { MarkShares } from './mark-shares.entity.js';

/** What was published of a group, as shares of one; null where nothing was. */
export interface PublishedReference {
  readonly group: string | null;
  readonly shareOfTwos: number | null;
  readonly confirmedShare: number | null;
  readonly groups: readonly string[];
}

/** Compares with the other schools only. */
export const OTHER_SCHOOLS = 'schools';

/** The group that is asked for, else the largest one; each table answers for what it has of it. */
export async function publishedReference(
  manager: EntityManager,
  { campaignId, grade, subject }: Pick<WorkScale, 'campaignId' | 'grade' | 'subject'>,
  wanted: string | undefined,
): Promise<PublishedReference> {
  const where = { campaignId, grade, subject };
  const marks = await manager.findBy(MarkShares, where);
  const journal = await manager.findBy(JournalShares, where);
  const sizes = new Map<string, number>();
  for (const { groupName, participants } of [...journal, ...marks])
    sizes.set(groupName, Math.max(sizes.get(groupName) ?? 0, participants ?? 0));
  const groups = [...sizes].toSorted(([a, one], [b, other]) => other - one || a.localeCompare(b)).map(([name]) => name);
  const group = wanted === OTHER_SCHOOLS ? null : (groups.find((name) => name === (wanted ?? name)) ?? null);
  const ofGroup = ({ groupName }: { readonly groupName: string }) => groupName === group;
  return {
    group,
    shareOfTwos: asShare(marks.find(ofGroup)?.twos),
    confirmedShare: asShare(journal.find(ofGroup)?.confirmed),
    groups,
  };
}

function asShare(percent: number | null | undefined): number | null {
  return percent === null || percent === undefined ? null : percent / 100;
}
