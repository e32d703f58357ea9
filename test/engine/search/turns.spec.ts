import { describe, expect, it } from '@jest/globals';
import { forget, nextHand, notePriceCycle, noteTurn, noTurns, type Hand } from '../../../src/engine/search/turns.js';

/** Where there are no directions to decide. */
const UNDIVIDED: readonly Hand[] = ['mending', 'prices', 'moves'];

/** So many turns of a thousand looks each, in which every hand always gains the same. */
function sharesAfter(turnCount: number, gains: Record<Hand, number>): Record<Hand, number> {
  const turns = noTurns();
  for (let turn = 0; turn < turnCount; turn += 1) {
    const hand = nextHand(turns, UNDIVIDED);
    noteTurn(turns, hand, 1000, gains[hand]);
  }
  const share = (hand: Hand) => turns.looks[hand] / (1000 * turnCount);
  return {
    prices: share('prices'),
    moves: share('moves'),
    mending: share('mending'),
    branches: share('branches'),
    dives: share('dives'),
    perturbing: share('perturbing'),
  };
}

describe('turns of the hands of a search', () => {
  it('go to the hand that gains most, but leave none out', () => {
    const { prices, moves, mending } = sharesAfter(400, {
      prices: 1,
      moves: 30,
      mending: 2,
      branches: 0,
      dives: 0,
      perturbing: 0,
    });
    expect(moves).toBeGreaterThan(0.5);
    expect(prices).toBeGreaterThan(0.08);
    expect(mending).toBeGreaterThan(0.19);
  });

  it('turn to another hand when the best of late gains nothing any more', () => {
    const turns = noTurns();
    for (let turn = 0; turn < 100; turn += 1) noteTurn(turns, 'mending', 1000, 50);
    for (let turn = 0; turn < 30; turn += 1) noteTurn(turns, 'moves', 1000, 10);
    for (let turn = 0; turn < 40; turn += 1) noteTurn(turns, 'prices', 1000, 1);
    expect(nextHand(turns, UNDIVIDED)).toBe('mending');
    for (let turn = 0; turn < 100; turn += 1) noteTurn(turns, 'mending', 1000, 0);
    expect(nextHand(turns, UNDIVIDED)).toBe('moves');
  });

  it('judge prices by their last whole cycle, of which the next is expected to gain a quarter', () => {
    const turns = noTurns();
    noteTurn(turns, 'mending', 1000, 6);
    noteTurn(turns, 'moves', 1000, 0);
    noteTurn(turns, 'prices', 1000, 0);
    notePriceCycle(turns, 1000, 10);
    expect(nextHand(turns, UNDIVIDED)).toBe('mending');
    notePriceCycle(turns, 1000, 30);
    expect(nextHand(turns, UNDIVIDED)).toBe('prices');
  });

  it('count shares anew once they are told to', () => {
    const turns = noTurns();
    noteTurn(turns, 'prices', 1_000_000, 0);
    forget(turns);
    noteTurn(turns, 'mending', 1000, 1);
    expect(nextHand(turns, UNDIVIDED)).toBe('prices');
  });
});
