import { describe, expect, it } from '@jest/globals';
import {
  COST_TERMS,
  PAIR_RULES,
  brokenRules,
  compile,
  evaluate,
  indexDuties,
  randomFrom,
  readRosterProblem,
  rosterOf,
  without,
} from '../../../src/engine/index.js';
import { randomDuties, randomProblem } from '../../support/random-problem.js';

const seeds = Array.from({ length: 150 }, (_, seed) => seed);

function randomRoster(seed: number) {
  const problem = randomProblem(seed);
  const instance = compile(problem);
  const duties = randomDuties(randomFrom(seed + 1), problem.people, problem.slots, 0.3);
  return { problem, instance, roster: rosterOf(instance, indexDuties(instance, duties)) };
}

describe('a compiled problem', () => {
  it('is accepted by the reader when it comes from the random generator', () => {
    for (const seed of seeds) expect(readRosterProblem(randomProblem(seed)).faults ?? []).toEqual([]);
  });

  it('lists as candidates exactly those whom every rule about single duties allows', () => {
    for (const seed of seeds) {
      const { instance } = randomRoster(seed);
      const { people, slots } = instance.problem;
      const allowed = [...slots.keys()].map((slot) =>
        [...people.keys()].filter((person) => PAIR_RULES.every((rule) => rule.allows(instance, person, slot))),
      );
      expect(instance.candidatesOfSlot.map((candidates) => [...candidates])).toEqual(allowed);
      const served = [...people.keys()].map((person) => [...slots.keys()].filter((slot) => allowed[slot]!.includes(person)));
      expect(instance.slotsOfPerson.map((own) => [...own].sort((a, b) => a - b))).toEqual(served);
    }
  });
});

describe('the objective', () => {
  it('grows by exactly what each term says that a duty adds', () => {
    for (const seed of seeds) {
      const { instance, roster } = randomRoster(seed);
      for (const duty of roster.duties.slice(0, 4)) {
        const rest = without(instance, roster, duty);
        for (const term of COST_TERMS)
          expect(term.added(instance, rest, duty.person, duty.slot)).toBe(
            term.total(instance, roster) - term.total(instance, rest),
          );
      }
      expect(Number.isSafeInteger(evaluate(instance, roster).objective)).toBe(true);
    }
  });
});

describe('the rules about sets', () => {
  it('admit a duty exactly when adding it breaks nothing more', () => {
    for (const seed of seeds) {
      const { instance, roster } = randomRoster(seed);
      for (const duty of roster.duties.slice(0, 4)) {
        const rest = without(instance, roster, duty);
        const before = brokenRules(instance, rest).filter(({ rule }) => 'breaches' in rule);
        if (before.length > 0) continue;
        const after = brokenRules(instance, roster).filter(({ rule }) => 'breaches' in rule);
        for (const broken of after) {
          const { rule } = broken;
          expect('admits' in rule && rule.admits(instance, rest, duty.person, duty.slot)).toBe(false);
        }
      }
    }
  });
});
