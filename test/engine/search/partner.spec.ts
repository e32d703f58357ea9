import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import {
  checkDuties,
  compile,
  type Instance,
  nameDuties,
  newest,
  type News,
  NO_NEWS,
  type Partner,
  searchRoster,
  type SearchResult,
  type SearchTask,
  searchTask,
} from '../../../src/engine/index.js';
import { join } from '../../../src/engine/search/day-plans/join.js';
import { layoutOf } from '../../../src/engine/search/layout-of.js';
import { dutiesOf, pairsOf } from '../../../src/engine/search/pairs-of.js';
import type { Mesh } from '../../../src/engine/search/sieve/sieve.js';
import { possibleProblems } from '../../support/possible-problems.js';

const PROBLEMS = possibleProblems(11);

/** All that was told. */
const told: News[] = [];

/** Both ends of a line; what is told is copied as it is between threads. */
function line(): { leader: Partner; follower: Partner } {
  const known = { leader: NO_NEWS, follower: NO_NEWS };
  const tellTo = (other: 'leader' | 'follower') => (news: News) => {
    told.push(news);
    known[other] = newest(known[other], structuredClone(news));
  };
  return {
    leader: { isLeading: true, tell: tellTo('follower'), latest: () => known.leader },
    follower: { isLeading: false, tell: tellTo('leader'), latest: () => known.follower },
  };
}

/** Searches in turns, as two threads would, in one memory, until both know a proof. */
function searchTogether(instance: Instance, mesh?: Mesh) {
  const { leader, follower } = line();
  const options = (partner: Partner, seed: number) => ({ seed, partner, mesh, stop: () => false, breathe: () => setImmediate() });
  let follows: Promise<SearchResult> | undefined;
  const onTask = (task: SearchTask) => void (follows = searchTask(task, options(follower, 2)));
  const leads = searchRoster(instance, { ...options(leader, 1), onTask });
  return Promise.all([leads, follows!]);
}

const solveAlone = (instance: Instance) => searchRoster(instance, { seed: 1, stop: () => false });

describe('two searches that tell each other what they find', () => {
  it('both know what one alone proves, by prices that only one of them finds, with a roster that breaks no rule', async () => {
    for (const problem of PROBLEMS) {
      const instance = compile(problem);
      const { incumbent, bound } = await solveAlone(instance);
      const [lead, other] = await searchTogether(instance);
      expect([lead, other]).toMatchObject([{ incumbent, bound }, { bound }]);
      expect(checkDuties(problem, nameDuties(instance, lead.duties))).toMatchObject({ violations: [], objective: incumbent });
    }
    expect(told.filter(({ lead }) => lead !== null).length).toBeGreaterThan(0);
  });

  it('find what each had sieved out: the follower lets through what the leader does', async () => {
    told.length = 0;
    for (const problem of PROBLEMS) {
      const instance = compile(problem);
      const { incumbent, bound } = await solveAlone(instance);
      const [lead, other] = await searchTogether(instance, { fewestPairs: 0, people: 1, slots: 1, scattered: 0 });
      expect(lead).toMatchObject({ incumbent, bound });
      expect(other.certificate()).toBeNull();
      expect(checkDuties(problem, nameDuties(instance, other.duties)).violations).toEqual([]);
    }
    expect(told.some(({ lead }) => lead?.isKept?.includes(0) === true)).toBe(true);
  });
});

describe('joining two rosters', () => {
  it('finds the optimum of which each has lost what the other still has', async () => {
    for (const problem of PROBLEMS) {
      const instance = compile(problem);
      const layout = layoutOf(instance);
      const { duties, incumbent } = await solveAlone(instance);
      const optimum = Int32Array.from(pairsOf(layout, duties));
      const [odd, even] = [1, 0].map((rest) =>
        optimum.filter((pair) => layout.pairPinned[pair] === 1 || layout.pairPerson[pair]! % 2 === rest),
      );
      const { pairs: joined } = await join(layout, odd!, [even!], () => false);
      const best = joined === null ? odd! : joined;
      expect(checkDuties(problem, nameDuties(instance, dutiesOf(layout, best)))).toMatchObject({
        violations: [],
        objective: incumbent,
      });
    }
  });
});
