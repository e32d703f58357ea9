import { createHash } from 'node:crypto';
import type { Role } from '../engine/index.js';
import { ownDutyEvent, sittingEvent, staffedSlotEvent } from './event-text.js';
import type { PlannedItem } from './feed-change.js';
import type { FormerDuty, PublishedDuty, SittingFacts } from './slot-facts.js';

export const AUDIENCES = ['person', 'school', 'commission', 'public'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Where an item stands: in whose feed, under which UID. */
export interface FeedAddress {
  readonly audience: Audience;
  /** The person, the school, or (commission, public) the campaign. */
  readonly ownerId: string;
  readonly uid: string;
}

/** An item as a feed should show it now, with where it came from. */
export interface AddressedItem extends FeedAddress, PlannedItem {
  readonly slotKey: string;
  readonly personId: string | null;
}

/** Everything the duties put into feeds: each person's own, and one item per slot and role for the school or the commission. */
export function dutyItems(campaignId: string, duties: readonly PublishedDuty[]): readonly AddressedItem[] {
  return [...duties.map(ownItem), ...bySlot(duties).map((staff) => slotItem(campaignId, staff))];
}

/** Everything the sittings put into the public feed. */
export function sittingItems(campaignId: string, sittings: readonly SittingFacts[]): readonly AddressedItem[] {
  return sittings.map((sitting) => ({
    audience: 'public',
    ownerId: campaignId,
    uid: feedUid('public', sitting.sittingId),
    slotKey: sitting.sittingId,
    personId: null,
    payload: sittingEvent(sitting),
  }));
}

/** Where the items of former duties stand: what is not planned any more becomes a tombstone. */
export function formerAddresses(campaignId: string, duties: readonly FormerDuty[]): readonly FeedAddress[] {
  return duties.flatMap((duty) => [ownAddress(duty), slotAddress(campaignId, duty)]);
}

function ownItem({ slot, personId }: PublishedDuty): AddressedItem {
  return { ...ownAddress({ ...slot, personId }), slotKey: slot.slotKey, personId, payload: ownDutyEvent(slot) };
}

function slotItem(campaignId: string, staff: readonly [PublishedDuty, ...PublishedDuty[]]): AddressedItem {
  const { slot: first, personId } = staff[0];
  const slot = { ...first, room: roomsOf(staff) };
  const codes = staff.map((duty) => duty.personCode);
  const address = slotAddress(campaignId, { ...slot, personId });
  return { ...address, slotKey: slot.slotKey, personId: null, payload: staffedSlotEvent(slot, codes) };
}

/** A sitting in several rooms is one event. */
function roomsOf(staff: readonly PublishedDuty[]): string | null {
  const rooms = new Set(staff.flatMap(({ slot }) => slot.room ?? []));
  return rooms.size === 0 ? null : [...rooms].toSorted().join(', ');
}

function ownAddress({ slotKey, role, personId }: FormerDuty): FeedAddress {
  return { audience: 'person', ownerId: personId, uid: feedUid('person', slotKey, role, personId) };
}

/** The visits of the commission are its own affair: a school does not learn of them by calendar. */
function slotAddress(campaignId: string, { slotKey, role, schoolId }: FormerDuty): FeedAddress {
  if (isVisit(role)) return { audience: 'commission', ownerId: campaignId, uid: feedUid('commission', slotKey, role) };
  return { audience: 'school', ownerId: schoolId, uid: feedUid('school', schoolId, slotKey, role) };
}

function isVisit(role: Role): boolean {
  return role === 'commission' || role === 'chair';
}

function bySlot(duties: readonly PublishedDuty[]): readonly [PublishedDuty, ...PublishedDuty[]][] {
  const staffs = new Map<string, [PublishedDuty, ...PublishedDuty[]]>();
  for (const duty of duties) {
    const key = `${duty.slot.role} ${duty.slot.slotKey}`;
    const staff = staffs.get(key);
    if (staff === undefined) staffs.set(key, [duty]);
    else staff.push(duty);
  }
  return [...staffs.values()];
}

/** Stable for ever, never made of time or title, and telling nothing to whoever reads the calendar. */
export function feedUid(...parts: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return `${digest.slice(0, 32)}@obektiv`;
}
