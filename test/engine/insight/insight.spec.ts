import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  alternativeRosters,
  checkDuties,
  compile,
  edited,
  leastChanges,
  leastChangeSentence,
  proved,
  RELAXATIONS,
  rosterOf,
  ruleCosts,
  ruleCostSentence,
  type Duty,
  type RosterProblem,
} from '../../../src/engine/index.js';
import { oddProblem } from '../../support/odd-problem.js';
import { provedOptimum } from '../../support/optima.js';
import { aPerson, aProblem, aSlot, at, onlyWeights, rostered } from '../../support/roster-builders.js';

const SEEDS = Array.from({ length: 10 }, (_, index) => 8000 + index);

/** Searches so many slices for each question. */
function slices(most: number) {
  return {
    seed: 1,
    stopFor: () =>
      (
        (done) => () =>
          (done += 1) > most
      )(0),
  };
}

let solvedProblems: readonly Awaited<ReturnType<typeof withOptimum>>[];

beforeAll(async () => {
  const all = await Promise.all(SEEDS.map((seed) => withOptimum(oddProblem(seed).problem)));
  solvedProblems = all.filter(({ best }) => best.objective < Infinity);
});

async function withOptimum(problem: RosterProblem) {
  return { problem, best: await provedOptimum(problem) };
}

describe('what a rule costs', () => {
  it('is bounded by an interval that holds the truth, and is the truth where both optima are proved', async () => {
    for (const { problem, best } of solvedProblems) {
      const known = { duties: best.duties, incumbent: best.objective, bound: best.bound };
      const [quick, thorough] = [await ruleCosts(problem, known, slices(0)), await ruleCosts(problem, known, slices(400))];
      for (const [index, { name, least, most }] of thorough.entries()) {
        const { relaxed } = RELAXATIONS.find((each) => each.name === name)!;
        const truth = best.objective - (await provedOptimum(relaxed(problem))).objective;
        expect([problem.name, name, least, most]).toEqual([problem.name, name, truth, truth]);
        expect(quick[index]!.least).toBeLessThanOrEqual(truth);
        expect(quick[index]!.most).toBeGreaterThanOrEqual(truth);
      }
      const asked = new Set(thorough.map(({ name }) => name));
      for (const { name, relaxed } of RELAXATIONS.filter((each) => !asked.has(each.name)))
        expect([name, (await provedOptimum(relaxed(problem))).objective]).toEqual([name, best.objective]);
    }
  });

  it('says no more than is proved', () => {
    const cost = { name: 'x', sentence: { ru: 'правило', en: 'the rule' } };
    expect(ruleCostSentence({ ...cost, least: 0, most: 7 }).ru).toBe(
      'правило: без этого лучший график был бы дешевле не более чем на 7.',
    );
    expect(ruleCostSentence({ ...cost, least: 5, most: 5 }).en).toBe(
      'the rule: without it the best roster would be cheaper by exactly 5.',
    );
    expect(ruleCostSentence({ ...cost, least: 2, most: 9 }).en).toContain('cheaper by 2–9.');
    expect(ruleCostSentence({ ...cost, least: 0, most: 0 }).ru).toBe('правило: без этого лучший график стоил бы столько же.');
  });
});

describe('the least change that fills an open place', () => {
  it('breaks no rule once it is made, fills one place and costs what it says', async () => {
    let filled = 0;
    for (const { problem, best } of solvedProblems) {
      const instance = compile(problem);
      const roster = rosterOf(instance, rosterDuties(problem, best.duties));
      for (const [slot, { required }] of problem.slots.entries()) {
        if (roster.peopleOf[slot]!.length >= required) continue;
        const changes = leastChanges(instance, roster, slot);
        for (const { person, slot: id, edits, added } of changes) {
          const check = checkDuties(edits.reduce(edited, problem), [...best.duties, { person, slot: id }]);
          expect([problem.name, check.violations, check.objective]).toEqual([problem.name, [], best.objective + added]);
          filled += 1;
        }
        const isClosed = problem.rules.maxDatesPerPlace === 0;
        expect(changes.map(({ edits }) => edits).at(-1) ?? []).toMatchObject(isClosed ? [] : [{ kind: 'newcomer' }]);
      }
    }
    expect(filled).toBeGreaterThan(15);
  });

  it('asks for minutes before ties, for few minutes before many, and for one change before two', () => {
    const tied = { affiliations: [{ place: 'A', kind: 'child' as const }] };
    const problem = aProblem({
      people: [
        aPerson('tied', tied),
        aPerson('late', { available: [['2026-04-20T09:15', '2026-04-20T18:00']] }),
        aPerson('later', { available: [['2026-04-20T09:30', '2026-04-20T18:00']] }),
        aPerson('both', { ...tied, available: [] }),
      ],
      slots: [aSlot('S1')],
    });
    const { instance, roster } = rostered(problem);
    const changes = leastChanges(instance, roster, 0, 5);
    expect(changes.map(({ person }) => person)).toEqual(['late', 'later', 'tied', 'both', 'newcomer']);
    expect(changes[0]!.edits).toMatchObject([{ kind: 'time', minutes: 45 }]);
    expect(leastChangeSentence(changes[0]!).ru).toContain(
      'late сможет выйти, если освободит ещё 45 мин (нужно 2026-04-20 08:30–09:45)',
    );
  });

  it('names those who may come and are not sent because the place is worth less', () => {
    const problem = aProblem({
      people: [aPerson('free')],
      slots: [aSlot('S1', { weight: 3 })],
      rules: onlyWeights({ person: 10 }),
    });
    const { instance, roster } = rostered(problem);
    expect(leastChanges(instance, roster, 0)[0]).toEqual({ person: 'free', slot: 'S1', edits: [], added: 7 });
  });
});

describe('other good rosters', () => {
  it('differ as much as is asked, cost no more than is allowed and break no rule', async () => {
    const people = Array.from({ length: 8 }, (_, index) => aPerson(`P${index}`));
    const problem = aProblem({ people, slots: Array.from({ length: 8 }, (_, index) => aSlot(`S${index}`, at(20 + index, 9))) });
    const best = await provedOptimum(problem);
    const known = { duties: best.duties, incumbent: best.objective, bound: best.bound };
    const taste = { count: 2, fresh: 0.5, dearer: 0.05 };
    const others = await alternativeRosters(problem, known, taste, { ...slices(20), stopFor: () => proved });
    expect(others).toHaveLength(2);
    for (const { duties, objective, fresh } of others) {
      expect(checkDuties(problem, duties)).toMatchObject({ violations: [], objective });
      expect(objective).toBeLessThanOrEqual(best.objective * 1.05);
      expect(fresh).toBeGreaterThanOrEqual(0.5);
    }
  });

  it('are none where there is no other', async () => {
    const problem = aProblem({ people: [aPerson('only')], slots: [aSlot('S1')] });
    const known = { duties: [{ person: 'only', slot: 'S1' }], incumbent: 10, bound: 10 };
    expect(await alternativeRosters(problem, known, { count: 2, fresh: 0.5, dearer: 0.5 }, slices(5))).toEqual([]);
  });
});

function rosterDuties(problem: RosterProblem, duties: readonly Duty[]) {
  const [people, slots] = [problem.people.map(({ id }) => id), problem.slots.map(({ id }) => id)];
  return duties.map(({ person, slot }) => ({ person: people.indexOf(person), slot: slots.indexOf(slot) }));
}
