import { describe, expect, it } from '@jest/globals';
import {
  brokenRules,
  checkDuties,
  compile,
  evaluate,
  indexDuties,
  nameDuties,
  randomFrom,
  rosterOf,
  type BrokenRule,
  type Instance,
  type Violation,
} from '../../../src/engine/index.js';
import { randomDuties, randomProblem } from '../../support/random-problem.js';
import { secondProblem } from '../../support/second-problem.js';

const SHARES = [0, 0.1, 0.3, 0.7, 1];

const VERSIONS = [
  ['1', 600, randomProblem],
  ['2', 400, secondProblem],
] as const;

describe('the rules and the checker, written twice', () => {
  it.each(VERSIONS)('agree on every violation and on every figure of random rosters of version %s', (_, count, problemOf) => {
    for (let seed = 0; seed < count; seed += 1) {
      const problem = problemOf(seed);
      const instance = compile(problem);
      const duties = randomDuties(randomFrom(seed + 7), problem.people, problem.slots, SHARES[seed % SHARES.length]!);
      const roster = rosterOf(instance, indexDuties(instance, duties));
      const check = checkDuties(problem, nameDuties(instance, roster.duties));
      expect({ seed, terms: check.terms, objective: check.objective }).toEqual({ seed, ...evaluate(instance, roster) });
      expect({ seed, broken: distinct(check.violations.map(ofChecker)) }).toEqual({
        seed,
        broken: distinct(brokenRules(instance, roster).map((broken) => ofRules(instance, broken))),
      });
    }
  });
});

/** A person over several limits at once breaks H7 once here. */
function distinct(keys: readonly string[]): string[] {
  return [...new Set(keys)].sort();
}

function ofChecker({ rule, person, slot, otherPerson, otherSlot, place, otherPlace, choice }: Violation): string {
  const names = [person, slot, otherPerson, otherSlot, place, otherPlace, choice];
  return key(rule, names);
}

function ofRules({ problem }: Instance, { rule, choice, ...named }: BrokenRule): string {
  const { person, slot, otherPerson, otherSlot, place, otherPlace } = named;
  const people = [person, otherPerson].map((index) => (index === undefined ? undefined : problem.people[index]!.id));
  const slots = [slot, otherSlot].map((index) =>
    index === undefined || rule.number === 'H7' ? undefined : problem.slots[index]!.id,
  );
  const places = [place, otherPlace].map((index) => (index === undefined ? undefined : problem.places[index]!.id));
  return key(rule.number, [...people, ...slots, ...places, choice === undefined ? undefined : problem.choices![choice]!.id]);
}

function key(rule: string, names: readonly (string | undefined)[]): string {
  return [rule, ...names.filter((name) => name !== undefined).sort()].join(' ');
}
