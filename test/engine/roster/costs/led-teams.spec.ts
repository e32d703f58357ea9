import { describe, expect, it } from '@jest/globals';
import { checkDuties, compile, rosterOf, shortagesOf, type RosterProblem } from '../../../../src/engine/index.js';
import { provedOptimum } from '../../../support/optima.js';
import { aPerson, aProblem, aSlot } from '../../../support/roster-builders.js';

const team = (chairs: readonly string[]): RosterProblem => ({
  ...aProblem({
    format: 'roster-problem/2',
    people: ['p', 'q', 'r'].map((id) => aPerson(id, { roles: chairs.includes(id) ? ['observer', 'chair'] : ['observer'] })),
    slots: [aSlot('s', { required: 3, weight: 0 })],
    choices: [
      {
        id: 'c',
        slots: ['s'],
        open: 1,
        required: 3,
        weight: 100,
        quotas: [{ categories: ['public'], roles: ['chair'], min: 1, weight: 7, reserved: true, leads: true }],
      },
    ],
  }),
});

const shortageOf = (problem: RosterProblem, ...people: readonly string[]) =>
  checkDuties(
    problem,
    people.map((person) => ({ person, slot: 's' })),
  ).terms.shortage;

describe('a quota that leads', () => {
  it('lets the others count only beside those who lead', () => {
    expect(shortageOf(team(['p']), 'q', 'r')).toBe(307);
    expect(shortageOf(team(['p']), 'p')).toBe(200);
    expect(shortageOf(team(['p']), 'p', 'q')).toBe(100);
  });

  it('fills the seat of the chair first, and sends nobody where no chair is', async () => {
    expect((await provedOptimum(team(['q']))).duties.map(({ person }) => person)).toContain('q');
    expect((await provedOptimum(team([]))).duties).toEqual([]);
  });

  it('tells that the seat is kept for the chair while there is none', () => {
    const instance = compile(team([]));
    const [short] = shortagesOf(instance, rosterOf(instance, []));
    expect(short).toMatchObject({ choice: 'c', slot: 's', missing: 3, candidates: 0, excluded: { seat: 3 } });
  });
});
