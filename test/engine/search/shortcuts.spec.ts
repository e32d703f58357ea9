import { describe, expect, it } from '@jest/globals';
import { checkDuties, compile, type RosterProblem, searchRoster } from '../../../src/engine/index.js';
import { withFrozenDays } from '../../support/odd-problem.js';
import { optimumByMonolith, optimumBySearch } from '../../support/optima.js';
import { secondProblem } from '../../support/second-problem.js';

/** One person, three places, three duties one after the other; the straight way from A to C is long, and nobody needs the duty at B. */
function problem(): RosterProblem {
  const base = secondProblem(1);
  const place = (id: string, at: number) => ({ ...base.places[0]!, id, position: [55, 37 + at / 1000] as const });
  const slot = (id: string, at: string, from: string, to: string, weight: number) => ({
    ...base.slots[0]!,
    id,
    place: at,
    start: `2026-04-20T${from}`,
    end: `2026-04-20T${to}`,
    required: 1,
    weight,
    quotas: [],
    classes: [],
    observed: false,
    subject: null,
    grade: null,
    role: 'observer' as const,
  });
  const person = {
    ...base.people[0]!,
    id: 'P1',
    roles: ['observer' as const],
    home: [55, 37] as const,
    affiliations: [],
    subjects: [],
    trainedOn: null,
    available: [['2026-04-20T06:00', '2026-04-20T20:00'] as const],
    limits: { perDay: 5, perWeek: 9 },
    share: 1,
  };
  const { rules } = base;
  return {
    ...base,
    places: [place('A', 1), place('B', 2), place('C', 3)],
    people: [person],
    slots: [slot('S1', 'A', '09:00', '09:30', 5000), slot('S2', 'B', '12:00', '12:10', 1), slot('S3', 'C', '15:00', '15:30', 5000)],
    choices: [],
    busy: [],
    bans: [],
    declined: [],
    pairBans: [],
    pins: [],
    published: [],
    history: [],
    preferences: [{ person: 'P1', slot: 'S2', cost: 50 }],
    travel: {
      fixedMinutes: 0,
      speedKmh: 20,
      overrides: [
        ['A', 'B', 1],
        ['B', 'C', 1],
        ['A', 'C', 200],
      ],
    },
    rules: {
      ...rules,
      routes: true,
      reciprocity: 'off',
      releasePercent: null,
      trainingRequired: false,
      maxDatesPerPlace: null,
      weights: { ...rules.weights, tripMinute: 1, balance: 1, repeatPlace: 0, lastYear: 0, person: 0, donorBalance: 0 },
    },
  };
}

describe('a stop on the way', () => {
  it('that shortens it is thought of by the bound too, though the duty there costs more than it is worth', async () => {
    let slices = 0;
    const { incumbent, bound } = await searchRoster(compile(problem()), { seed: 1, stop: () => (slices += 1) > 100 });
    const all = ['S1', 'S2', 'S3'].map((slot) => ({ person: 'P1', slot }));
    expect(checkDuties(problem(), all)).toMatchObject({ violations: [], objective: incumbent });
    expect(bound).toBe(incumbent);
  });

  it('is thought of by the bound too where its duty would not pay for a trip of its own', async () => {
    const replan = withFrozenDays(secondProblem(67_231, { people: 9, slots: 12, places: 4 }), 67_231);
    const { objective } = await optimumByMonolith(replan);
    expect(await optimumBySearch(replan)).toMatchObject({ objective, bound: objective });
  });
});
