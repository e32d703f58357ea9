import { expect, test } from '@jest/globals';
import { swaps } from '../../src/rosters/swaps.js';
import { aPerson, aPlace, aProblem, aSlot, at } from '../support/roster-builders.js';

const child = (place: string) => ({ affiliations: [{ kind: 'child' as const, place }] });

test('two people change places where a plain replacement is impossible: one comes here, the one who leaves takes over', () => {
  const problem = aProblem({
    places: [aPlace('A'), aPlace('B')],
    people: [aPerson('anna'), aPerson('boris'), aPerson('vera', child('A'))],
    slots: [aSlot('at-a'), aSlot('at-b', { place: 'B' })],
  });
  const duties = [
    { person: 'anna', slot: 'at-a' },
    { person: 'boris', slot: 'at-b' },
  ];
  expect(swaps(problem, duties, 'at-a', 'anna')).toMatchObject([{ person: 'boris', from: 'at-b', by: 'anna' }]);
});

test('where nobody is, whoever comes from another place is followed there by whoever costs least', () => {
  const problem = aProblem({
    places: [aPlace('A'), aPlace('B')],
    people: [aPerson('anna'), aPerson('vera', child('A')), aPerson('zoya', { ...child('A'), home: [0, 1] })],
    slots: [aSlot('at-a'), aSlot('at-b', { place: 'B' })],
  });
  expect(swaps(problem, [{ person: 'anna', slot: 'at-b' }], 'at-a', null)).toMatchObject([
    { person: 'anna', from: 'at-b', by: 'vera' },
  ]);
});

test('nobody is taken from where they are pinned, and no rule is broken by an exchange', () => {
  const problem = aProblem({
    places: [aPlace('A'), aPlace('B')],
    people: [aPerson('anna', child('B')), aPerson('boris'), aPerson('vera')],
    slots: [aSlot('at-a'), aSlot('at-b', { place: 'B' }), aSlot('later', { place: 'A', ...at(21, 9) })],
    pins: [{ person: 'vera', slot: 'later' }],
  });
  const duties = [
    { person: 'anna', slot: 'at-a' },
    { person: 'boris', slot: 'at-b' },
    { person: 'vera', slot: 'later' },
  ];
  expect(swaps(problem, duties, 'at-a', 'anna')).toEqual([]);
});
