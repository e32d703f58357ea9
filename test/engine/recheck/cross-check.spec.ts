import { describe, expect, it } from '@jest/globals';
import {
  CROSS_CHECK_WEIGHTS,
  type CrossCheckPlan,
  type CrossCheckSchool,
  highsSolver,
  planCrossCheck,
  randomFrom,
} from '../../../src/engine/index.js';

const solver = highsSolver();

function school(id: string, over: Partial<CrossCheckSchool> = {}): CrossCheckSchool {
  return { id, district: 'D1', works: 50, subjects: ['mathematics 5'], markers: ['mathematics 5'], isFlagged: false, ...over };
}

async function planned(schools: readonly CrossCheckSchool[]): Promise<CrossCheckPlan> {
  const [plan] = await planCrossCheck(schools, { solver, timeLimitSeconds: 250 });
  expect(complaints(schools, plan!)).toEqual([]);
  return plan!;
}

/** What the rules of the cross-check say against a plan. */
function complaints(schools: readonly CrossCheckSchool[], { pairs, commission }: CrossCheckPlan): string[] {
  const byId = new Map(schools.map((own) => [own.id, own]));
  const mutual = pairs.filter(({ school: a, checkedBy: b }) => pairs.some((other) => other.school === b && other.checkedBy === a));
  const sums = schools.filter(({ id, works }) => {
    const gone = [...pairs, ...commission].filter(({ school: from }) => from === id);
    return gone.reduce((sum, part) => sum + part.works, 0) !== works;
  });
  return [
    ...pairs.filter(({ school: a, checkedBy: b }) => a === b).map(({ school: a }) => `${a} checks itself`),
    ...(schools.length > 2 ? mutual.map(({ school: a, checkedBy: b }) => `${a} and ${b} check each other`) : []),
    ...pairs
      .filter(({ school: a, checkedBy: b }) => !byId.get(a)!.subjects.every((subject) => byId.get(b)!.markers.includes(subject)))
      .map(({ school: a, checkedBy: b }) => `${b} cannot mark ${a}`),
    ...sums.map(({ id }) => `not all works of ${id} are accounted for`),
    ...schools
      .filter(({ id }) => pairs.filter(({ school: from }) => from === id).length > 2)
      .map(({ id }) => `${id} has three partners`),
  ];
}

describe('the cross-check between the schools of a district', () => {
  it('sends the works of three schools round', async () => {
    const { pairs, status } = await planned([school('A'), school('B'), school('C')]);
    expect(status).toBe('optimal');
    expect(pairs).toHaveLength(3);
    expect(new Set(pairs.map(({ checkedBy }) => checkedBy)).size).toBe(3);
  });

  it('lets two schools check each other, with a warning', async () => {
    const { pairs, warnings } = await planned([school('A'), school('B')]);
    expect(pairs.map(({ school: from, checkedBy }) => `${from}>${checkedBy}`)).toEqual(['A>B', 'B>A']);
    expect(warnings[0]!.en).toBe('A and B check each other: the district has no other school');
  });

  it('leaves a school that is alone to the commission', async () => {
    const { pairs, commission, warnings } = await planned([school('A')]);
    expect({ pairs, commission }).toEqual({ pairs: [], commission: [{ school: 'A', works: 50 }] });
    expect(warnings).toHaveLength(1);
  });

  it('splits a large school between two partners', async () => {
    const schools = [school('A', { works: 200 }), ...['B', 'C', 'D', 'E'].map((id) => school(id))];
    const { pairs } = await planned(schools);
    expect(pairs.filter(({ school: from }) => from === 'A').map(({ works }) => works)).toEqual([100, 100]);
  });

  it('has flagged schools checked by stable ones and names these as their help', async () => {
    const schools = ['A', 'B', 'C', 'D', 'E', 'F'].map((id, index) => school(id, { isFlagged: index < 3 }));
    const { help, objective } = await planned(schools);
    expect(help.map(({ flagged }) => flagged).sort()).toEqual(['A', 'B', 'C']);
    expect(objective).toBe(0);
  });

  it('sends works only to teachers of the subject, and the rest to the commission', async () => {
    const schools = [school('A', { subjects: ['physics 8'] }), ...['B', 'C', 'D'].map((id) => school(id))];
    const { commission, objective } = await planned(schools);
    expect(commission).toEqual([{ school: 'A', works: 50 }]);
    expect(objective).toBe(CROSS_CHECK_WEIGHTS.commission);
  });

  it('keeps districts apart', async () => {
    const schools = ['A', 'B', 'C', 'D', 'E', 'F'].map((id, index) => school(id, { district: index < 3 ? 'D1' : 'D2' }));
    const plans = await planCrossCheck(schools, { solver });
    expect(plans.map(({ district, pairs }) => [district, pairs.length])).toEqual([
      ['D1', 3],
      ['D2', 3],
    ]);
  });

  it.each([1, 2, 3, 4, 5])('costs what the best of all permutations costs (seed %i)', async (seed) => {
    const random = randomFrom(seed);
    const schools = ['A', 'B', 'C', 'D', 'E'].map((id) =>
      school(id, { works: random.between(40, 50), isFlagged: random.chance(0.4) }),
    );
    const { objective, status } = await planned(schools);
    expect(status).toBe('optimal');
    expect(objective).toBe(Math.min(...permutations([0, 1, 2, 3, 4]).map((to) => costOf(schools, to))));
  });

  it('is proved for a district of 60 schools', async () => {
    const random = randomFrom(1);
    const schools = Array.from({ length: 60 }, (_, index) =>
      school(`S${index}`, { works: random.between(20, 140), isFlagged: random.chance(0.2) }),
    );
    expect((await planned(schools)).status).toBe('optimal');
  });
});

function costOf(schools: readonly CrossCheckSchool[], to: readonly number[]): number {
  if (to.some((other, own) => other === own || to[other] === own)) return Infinity;
  return to.reduce((sum, other, own) => {
    const [one, two] = [schools[own]!, schools[other]!];
    const exception = one.isFlagged && two.isFlagged ? CROSS_CHECK_WEIGHTS.flaggedByFlagged : 0;
    return sum + Math.abs(one.works - two.works) + exception;
  }, 0);
}

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}
