import { describe, expect, test } from '@jest/globals';
import { changedItems } from '../../src/feeds/feed-change.js';
import type { PublishedItem } from '../../src/feeds/feed-change.js';
import { dutyItems, sittingItems } from '../../src/feeds/feed-plan.js';
import type { AddressedItem } from '../../src/feeds/feed-plan.js';
import { duty, sitting } from '../support/feed-builders.js';

type Feed = ReadonlyMap<string, PublishedItem>;

const CAMPAIGN = 'campaign-1';
const publish = (feed: Feed, planned: readonly AddressedItem[], day = '02'): Feed => {
  const changes = changedItems([...feed.values()], planned, new Date(`2026-04-${day}T08:00:00Z`));
  return new Map([...feed, ...changes.map((item) => [item.uid, item] as const)]);
};
const feedOf = (owner: string, planned: readonly AddressedItem[]) => planned.filter(({ ownerId }) => ownerId === owner);
const duties = (owner: string, ...published: Parameters<typeof dutyItems>[1]) => feedOf(owner, dutyItems(CAMPAIGN, published));
const states = (feed: Feed) => [...feed.values()].map(({ status, sequence }) => `${status} ${sequence}`);

const А = 'person-А';
const Б = 'person-Б';
const SCHOOL = 'school-7';
const EMPTY: Feed = new Map();

describe('after publication, a replacement of А by Б', () => {
  const before = (owner: string) => publish(EMPTY, duties(owner, duty('А')), '01');
  const after = (owner: string) => publish(before(owner), duties(owner, duty('Б')));

  test('leaves the old observer a tombstone', () => {
    expect(states(after(А))).toEqual(['CANCELLED 1']);
  });
  test('gives the new observer an event of their own', () => {
    expect(states(after(Б))).toEqual(['CONFIRMED 0']);
    expect([...after(Б).keys()]).not.toEqual([...after(А).keys()]);
  });
  test('shows the school the new code in the same event', () => {
    expect(states(after(SCHOOL))).toEqual(['CONFIRMED 1']);
    expect([...after(SCHOOL).values()][0]!.payload.summary).toMatch(/^Наблюдатель Н-002: /u);
  });

  test('and А’s return revives the event of А, ends that of Б and changes that of the school', () => {
    const again = (owner: string) => publish(after(owner), duties(owner, duty('А')), '03');
    expect(states(again(А))).toEqual(['CONFIRMED 2']);
    expect([...again(А).keys()]).toEqual([...before(А).keys()]);
    expect([...again(А).values()][0]!.cancelledAt).toBeNull();
    expect(states(again(Б))).toEqual(['CANCELLED 1']);
    expect(states(again(SCHOOL))).toEqual(['CONFIRMED 2']);
  });
});

describe('after publication', () => {
  test.each([
    ['time', { start: '2026-04-21T09:00', end: '2026-04-21T09:45' }],
    ['room', { room: '301' }],
    ['lesson', { lesson: 3 }],
    ['address', { address: 'ул. Мира, 5' }],
  ])('a moved %s changes the event of the observer and of the school, under the same UID', (_what, moved) => {
    for (const owner of [А, SCHOOL]) {
      const before = publish(EMPTY, duties(owner, duty('А')), '01');
      const after = publish(before, duties(owner, duty('А', moved)));
      expect(states(after)).toEqual(['CONFIRMED 1']);
      expect([...after.keys()]).toEqual([...before.keys()]);
    }
  });

  test.each([А, SCHOOL])('a cancelled sitting leaves %s a tombstone that keeps its content', (owner) => {
    const before = publish(EMPTY, duties(owner, duty('А')), '01');
    const after = publish(before, []);
    expect(states(after)).toEqual(['CANCELLED 1']);
    const [item] = after.values();
    expect(item!.payload).toEqual([...before.values()][0]!.payload);
    expect(item!.cancelledAt).toEqual(new Date('2026-04-02T08:00:00Z'));
    expect(item!.firstPublishedAt).toEqual(new Date('2026-04-01T08:00:00Z'));
  });

  test('what did not change is not written, however often it is published', () => {
    const before = publish(EMPTY, duties(А, duty('А')), '01');
    expect(changedItems([...before.values()], duties(А, duty('А')), new Date())).toEqual([]);
    const tombstone = publish(before, []);
    expect(changedItems([...tombstone.values()], [], new Date())).toEqual([]);
  });

  test('a moved sitting changes the public event under the same UID', () => {
    const before = publish(EMPTY, sittingItems(CAMPAIGN, [sitting()]), '01');
    const after = publish(before, sittingItems(CAMPAIGN, [sitting({ start: '2026-04-20T08:00' })]));
    expect(states(after)).toEqual(['CONFIRMED 1']);
    expect(states(publish(after, []))).toEqual(['CANCELLED 2']);
  });
});
