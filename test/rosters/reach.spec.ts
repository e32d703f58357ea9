import { expect, test } from '@jest/globals';
import { compile, randomFrom, rosterOf, indexDuties } from '../../src/engine/index.js';
import { reach } from '../../src/rosters/reach.js';
import { replacements } from '../../src/rosters/replacements.js';
import { randomDuties, randomProblem } from '../support/random-problem.js';

test('says of every place what the list of replacements there says of the person', () => {
  let [free, kept] = [0, 0];
  for (let seed = 1; seed <= 60; seed++) {
    const problem = randomProblem(seed);
    const duties = randomDuties(randomFrom(seed), problem.people, problem.slots, 0.05);
    const now = rosterOf(compile(problem), indexDuties(compile(problem), duties));
    for (const { id } of problem.people) {
      const places = reach(problem, duties, id, () => true);
      for (const { slot, instead, reason } of places) {
        const { possible, impossible } = replacements(problem, duties, slot, instead);
        expect(possible.some(({ person }) => person === id)).toBe(reason === null);
        expect(impossible.find(({ person }) => person === id)?.reason ?? null).toEqual(reason);
        if (reason === null) free++;
        else kept++;
      }
      const own = new Set(
        now.duties.filter(({ person }) => problem.people[person]!.id === id).map(({ slot }) => problem.slots[slot]!.id),
      );
      expect(places.some(({ slot }) => own.has(slot))).toBe(false);
    }
  }
  expect([free > 50, kept > 200]).toEqual([true, true]);
});
