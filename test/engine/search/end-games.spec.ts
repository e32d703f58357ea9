import { describe, expect, it } from '@jest/globals';
import { EARLY_END_GAME, givenUp, isLarge, nextEndGame, type EndGame } from '../../../src/engine/search/end-games.js';

/** The end games that are tried when each one is due at just its round. */
function sequence(count: number): EndGame[] {
  const tried = [EARLY_END_GAME];
  while (tried.length < count) tried.push(nextEndGame(tried.at(-1)!, tried.at(-1)!.round));
  return tried;
}

describe('when the exact model is tried', () => {
  it('comes after half as many rounds more, small at first, then large', () => {
    const tried = sequence(7);
    expect(tried.map(({ round }) => round)).toEqual([16, 24, 36, 54, 60, 90, 135]);
    expect(tried.map(({ most }) => most)).toEqual([1000, 1000, 1000, 1000, 2000, 4000, 4000]);
    expect(tried.map(isLarge)).toEqual([false, false, false, false, false, true, true]);
  });

  it('is not tried again once a model did not end, but the first of its kind is', () => {
    expect(givenUp(EARLY_END_GAME)).toMatchObject({ round: 60, most: 2000 });
    expect(givenUp(sequence(5).at(-1)!).round).toBe(Infinity);
    expect(givenUp(sequence(7).at(-1)!).round).toBe(Infinity);
  });
});
