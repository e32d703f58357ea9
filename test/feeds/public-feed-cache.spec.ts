import { expect, test } from '@jest/globals';
import { PublicFeedCache } from '../../src/feeds/public-feed-cache.js';

const at = (seconds: number) => new Date(seconds * 1000);

test('a feed is kept until its state changes or a tombstone leaves it', () => {
  const cache = new PublicFeedCache<string>();
  expect(cache.get('a', 'one', at(1))).toBeUndefined();
  cache.keep('a', { feed: 'feed', state: 'one', validUntil: 5_000 });
  expect([cache.get('a', 'one', at(4)), cache.get('a', 'two', at(4)), cache.get('a', 'one', at(5))]).toEqual([
    'feed',
    undefined,
    undefined,
  ]);
});

test('of more feeds than it keeps, the longest unasked goes', () => {
  const cache = new PublicFeedCache<number>();
  for (let each = 0; each < 50; each += 1) cache.keep(`feed ${each}`, { feed: each, state: '', validUntil: Infinity });
  cache.get('feed 0', '', at(0));
  cache.keep('one more', { feed: 50, state: '', validUntil: Infinity });
  expect([cache.get('feed 0', '', at(0)), cache.get('feed 1', '', at(0)), cache.get('one more', '', at(0))]).toEqual([
    0,
    undefined,
    50,
  ]);
});
