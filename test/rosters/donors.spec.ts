import { expect, test } from '@jest/globals';
import { donorShares } from '../../src/rosters/donors.js';
import type { RosterProblem, RosterSolution } from '../../src/engine/index.js';

test('a school gives what its own people serve elsewhere and gets what is served at it, the most uneven first', () => {
  const problem = {
    places: [{ id: 'a', staff: 30 }, { id: 'b' }, { id: 'c', staff: 12 }],
    slots: [
      { id: 'at-b', place: 'b' },
      { id: 'at-c', place: 'c' },
    ],
    people: [
      { id: 'anna', affiliations: [{ kind: 'employment', place: 'a' }] },
      { id: 'boris', affiliations: [{ kind: 'child', place: 'a' }] },
    ],
  } as unknown as RosterProblem;
  const duties = [
    { person: 'anna', slot: 'at-b' },
    { person: 'anna', slot: 'at-c' },
    { person: 'boris', slot: 'at-c' },
  ];
  expect(donorShares(problem, { duties } as unknown as RosterSolution)).toEqual([
    { place: 'a', gives: 2, gets: 0, staff: 30 },
    { place: 'c', gives: 0, gets: 2, staff: 12 },
    { place: 'b', gives: 0, gets: 1, staff: null },
  ]);
});
