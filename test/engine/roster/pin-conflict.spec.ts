import { describe, expect, it } from '@jest/globals';
import { brokenRules, compile, pinConflict, rosterOf, type IndexedDuty, type RosterProblem } from '../../../src/engine/index.js';
import { rosterMip } from '../../../src/engine/roster/mip/index.js';
import { highsSolver } from '../../../src/engine/search/lp/highs.js';
import { aPerson, aProblem, aSlot, at, duty, rules } from '../../support/roster-builders.js';
import { randomProblem } from '../../support/random-problem.js';

/** The rule and the pins of the conflict, as `'overlap: P1 S1, P1 S2'`. */
function named(problem: RosterProblem): string | null {
  const conflict = pinConflict(compile(problem));
  if (conflict === null) return null;
  const pins = conflict.pins.map(({ person, slot }) => `${problem.people[person]!.id} ${problem.slots[slot]!.id}`);
  return `${conflict.rule.name}: ${pins.join(', ')}`;
}

function pinned(differences: Partial<RosterProblem>, ...pins: string[]): RosterProblem {
  return aProblem({ people: [aPerson('P1'), aPerson('P2')], pins: pins.map(duty), ...differences });
}

describe('the conflict among pins', () => {
  const monday = [aSlot('S1', at(20, 8)), aSlot('S2', at(20, 12)), aSlot('S3', at(20, 16))];

  it('is none where the pins are a roster', () => {
    expect(named(pinned({ slots: monday }, 'P1 S1', 'P1 S2', 'P2 S3'))).toBeNull();
  });

  it('is one pin that a rule for single duties forbids', () => {
    expect(named(pinned({ slots: monday, bans: [['P2', 'A']] }, 'P1 S1', 'P2 S2'))).toBe('conflict: P2 S2');
  });

  it('is two duties at once', () => {
    const slots = [...monday, aSlot('S4', { ...at(20, 12), place: 'B' })];
    expect(named(pinned({ slots }, 'P2 S1', 'P1 S2', 'P1 S4'))).toBe('overlap: P1 S2, P1 S4');
  });

  it('is one pin more than the limit', () => {
    const people = [aPerson('P1', { limits: { perDay: 2 } })];
    expect(named(pinned({ people, slots: monday }, 'P1 S1', 'P1 S2', 'P1 S3'))).toBe('limits: P1 S1, P1 S2, P1 S3');
  });

  it('is one date more than a person may serve at a place', () => {
    const slots = [aSlot('S1', at(20, 8)), aSlot('S2', at(20, 12)), aSlot('S3', at(21, 8))];
    const problem = pinned({ slots, rules: rules({ maxDatesPerPlace: 1 }) }, 'P1 S1', 'P1 S2', 'P1 S3');
    expect(named(problem)).toBe('datesPerPlace: P1 S1, P1 S3');
  });

  it('is two people in a slot for one', () => {
    expect(named(pinned({ slots: monday }, 'P1 S1', 'P2 S1'))).toBe('crowd: P1 S1, P2 S1');
  });

  it('is two people who must not meet', () => {
    const slots = [aSlot('S1', { required: 2 })];
    expect(named(pinned({ slots, pairBans: [['P2', 'P1']] }, 'P1 S1', 'P2 S1'))).toBe('pair: P1 S1, P2 S1');
  });

  it('is two places that send people to each other where that is forbidden', () => {
    const people = ['A', 'B'].map((place, index) => aPerson(`P${index + 1}`, { affiliations: [{ place, kind: 'employment' }] }));
    const slots = [aSlot('S1', { place: 'B' }), aSlot('S2', { place: 'A' })];
    const hard = pinned({ people, slots, rules: rules({ reciprocity: 'hard' }) }, 'P1 S1', 'P2 S2');
    expect(named(hard)).toBe('reciprocity: P1 S1, P2 S2');
    expect(named({ ...hard, rules: rules({ reciprocity: 'soft' }) })).toBeNull();
  });

  it('is found exactly when the model has no solution, is minimal, and nothing smaller exists', async () => {
    const highs = highsSolver();
    let conflicts = 0;
    for (let seed = 1; conflicts < 40; seed++) {
      const problem = crowdedWithPins(seed);
      const conflict = pinConflict(compile(problem));
      const { status } = await highs.solve(rosterMip(compile(problem)).model);
      expect([seed, status]).toEqual([seed, conflict === null ? 'optimal' : 'infeasible']);
      if (conflict === null) continue;
      conflicts++;
      const instance = compile({ ...problem, pins: [] });
      const breaks = (pins: readonly IndexedDuty[]) => brokenRules(instance, rosterOf(instance, pins));
      expect(breaks(conflict.pins).map(({ rule }) => rule)).toContain(conflict.rule);
      for (const without of conflict.pins) expect(breaks(conflict.pins.filter((pin) => pin !== without))).toEqual([]);
      for (const fewer of smallerSets(compile(problem).pins, conflict.pins.length)) expect(breaks(fewer)).toEqual([]);
    }
  });
});

/** A random problem in which each pair that could serve is pinned with a small chance, so that sets of pins clash. */
function crowdedWithPins(seed: number): RosterProblem {
  const problem = randomProblem(seed);
  const { slotsOfPerson } = compile(problem);
  const allowed = problem.people.flatMap(({ id }, person) =>
    Array.from(slotsOfPerson[person]!, (slot) => ({ person: id, slot: problem.slots[slot]!.id })),
  );
  return { ...problem, pins: allowed.filter((_, index) => (index * 7 + seed) % 3 === 0).slice(0, 8) };
}

/** All sets of pins with fewer than `size` members. */
function smallerSets(pins: readonly IndexedDuty[], size: number): IndexedDuty[][] {
  const sets: IndexedDuty[][] = [];
  for (let bits = 1; bits < 2 ** pins.length; bits++) {
    const set = pins.filter((_, bit) => (bits >> bit) % 2 === 1);
    if (set.length < size) sets.push(set);
  }
  return sets;
}
