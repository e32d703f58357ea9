import { expect, test } from '@jest/globals';
import { compile, including, indexDuties, randomFrom, rosterOf, without } from '../../../src/engine/index.js';
import { randomDuties, randomProblem } from '../../support/random-problem.js';

test('a roster with one duty less or more is the roster of those duties', () => {
  let tried = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const problem = randomProblem(seed);
    const instance = compile(problem);
    const duties = indexDuties(instance, randomDuties(randomFrom(seed), problem.people, problem.slots, 0.4));
    const whole = rosterOf(instance, duties);
    for (const duty of duties) {
      const rest = rosterOf(
        instance,
        duties.filter((each) => each !== duty),
      );
      expect(without(instance, whole, duty)).toEqual(rest);
      expect(without(instance, rest, duty)).toBe(rest);
      const again = including(instance, rest, duty);
      expect({ ...again, peopleOf: again.peopleOf.map((people) => people.toSorted((a, b) => a - b)) }).toEqual({
        ...whole,
        duties: [...rest.duties, duty],
        peopleOf: whole.peopleOf.map((people) => people.toSorted((a, b) => a - b)),
      });
      tried++;
    }
  }
  expect(tried).toBeGreaterThan(100);
});
