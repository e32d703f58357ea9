import { describe, expect, it } from '@jest/globals';
import { checkDuties, drawnProblem, stationsOf, TURNS, type Duty, type RosterProblem } from '../../../src/engine/index.js';
import { optimumBySearch } from '../../support/optima.js';
import { randomProblem } from '../../support/random-problem.js';

async function rostersOf(problem: RosterProblem, cap: number): Promise<(readonly Duty[])[]> {
  const made: (readonly Duty[])[] = [];
  for (let seed = 40; seed < 40 + TURNS; seed += 1) made.push((await optimumBySearch(drawnProblem(problem, cap, seed))).duties);
  return made;
}

/** How often each person is at each school, by their names. */
function counts(problem: RosterProblem, rosters: readonly (readonly Duty[])[]): number[] {
  const sets = rosters.map((duties) => stationsOf(problem, duties));
  return [...new Set(sets.flatMap((set) => [...set]))].map((station) => sets.filter((set) => set.has(station)).length);
}

describe('a lottery', () => {
  it.each([1, 0.5, 0.3])(
    'lets nobody foresee a person at a school with more than the cap of %d, and breaks no rule',
    async (cap) => {
      for (const seed of [2, 3]) {
        const problem = { ...randomProblem(seed), pins: [] };
        const rosters = await rostersOf(problem, cap);
        for (const duties of rosters) expect(checkDuties(problem, duties).violations).toEqual([]);
        const often = counts(problem, rosters);
        expect(often.length).toBeGreaterThan(0);
        for (const times of often) expect(times).toBeLessThanOrEqual(cap * TURNS);
      }
    },
  );

  it('is no lottery at a cap of 1', () => {
    const problem = randomProblem(3);
    expect(drawnProblem(problem, 1, 7)).toEqual(problem);
  });

  it('keeps a pin whatever the seed draws', async () => {
    const free = { ...randomProblem(3), pins: [] };
    const [pin] = (await optimumBySearch(free)).duties;
    const problem = { ...free, pins: [pin!] };
    expect(Math.max(...counts(problem, await rostersOf(problem, 0.3)))).toBe(TURNS);
  });
});
