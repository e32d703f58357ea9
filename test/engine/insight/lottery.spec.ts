import { describe, expect, it } from '@jest/globals';
import {
  checkDuties,
  drawnBy,
  likelihoods,
  lotteryFor,
  nextOfLottery,
  type Duty,
  type RosterProblem,
} from '../../../src/engine/index.js';
import { optimumBySearch } from '../../support/optima.js';
import { randomProblem } from '../../support/random-problem.js';

async function rostersOf(problem: RosterProblem, cap: number): Promise<(readonly Duty[])[]> {
  const lottery = lotteryFor(cap);
  const made: (readonly Duty[])[] = [];
  while (made.length < lottery.rosters) made.push((await optimumBySearch(nextOfLottery(problem, lottery, made))).duties);
  return made;
}

describe('a lottery of rosters', () => {
  it.each([1, 0.5, 0.3])(
    'lets nobody foresee a person at a school with more than the cap of %d, and breaks no rule',
    async (cap) => {
      for (let seed = 1; seed <= 6; seed += 1) {
        const problem = { ...randomProblem(seed), pins: [] };
        const rosters = await rostersOf(problem, cap);
        for (const duties of rosters) expect(checkDuties(problem, duties).violations).toEqual([]);
        const drawn = Array.from({ length: rosters.length }, (_, at) => rosters[drawnBy(40 + at, lotteryFor(cap))]!);
        expect(new Set(drawn).size).toBe(rosters.length);
        for (const { share } of likelihoods(problem, drawn)) expect(share).toBeLessThanOrEqual(cap);
      }
    },
  );

  it('begins with the best roster and sends others where the best may go no more', async () => {
    const problem = { ...randomProblem(3), pins: [] };
    const [best, ...others] = await rostersOf(problem, 0.5);
    expect(checkDuties(problem, best!).objective).toBe((await optimumBySearch(problem)).objective);
    const stations = likelihoods(problem, [best!]);
    const latest = likelihoods(problem, [others.at(-1)!]);
    const isAgain = ({ person, place }: (typeof stations)[number]) =>
      latest.some((each) => each.person === person && each.place === place);
    expect(stations.length).toBeGreaterThan(0);
    expect(stations.filter(isAgain).length).toBeLessThan(stations.length);
  });

  it('keeps a pin in every roster, whatever the cap', async () => {
    const free = { ...randomProblem(3), pins: [] };
    const [pin] = (await optimumBySearch(free)).duties;
    const problem = { ...free, pins: [pin!] };
    const rosters = await rostersOf(problem, 0.5);
    expect(likelihoods(problem, rosters)[0]).toMatchObject({ person: pin!.person, share: 1 });
  });
});
