import { expect, test } from '@jest/globals';
import { changedAt, shownItems } from '../../src/feeds/feed-window.js';
import { event, PUBLISHED_AT } from '../support/feed-builders.js';

const SINCE = new Date('2026-03-01T00:00:00Z');
const tombstone = event({ status: 'CANCELLED', sequence: 1, revisedAt: new Date('2026-04-10T00:00:00Z') });
/** The event ends at 09:45 in Surgut, five hours ahead of UTC. */
const LAST_MOMENT = new Date('2026-04-27T04:44:59Z');
const GONE = new Date('2026-04-27T04:45:00Z');

test('a tombstone stays until seven days after its event', () => {
  expect(shownItems([tombstone], LAST_MOMENT)).toEqual([tombstone]);
  expect(shownItems([tombstone], GONE)).toEqual([]);
});

test('a confirmed event stays', () => {
  expect(shownItems([event()], new Date('2027-01-01T00:00:00Z'))).toEqual([event()]);
});

test('a feed changes when an item is revised and when a tombstone leaves it', () => {
  expect(changedAt([], SINCE, LAST_MOMENT)).toEqual(SINCE);
  expect(changedAt([event()], SINCE, LAST_MOMENT)).toEqual(PUBLISHED_AT);
  expect(changedAt([event(), tombstone], SINCE, LAST_MOMENT)).toEqual(tombstone.revisedAt);
  expect(changedAt([event(), tombstone], SINCE, GONE)).toEqual(GONE);
});
