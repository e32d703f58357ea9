import { describe, expect, it } from '@jest/globals';
import { highsSolver } from '../../../../src/engine/search/lp/highs.js';
import { javascriptLpSolver } from '../../../../src/engine/search/lp/javascript-lp.js';
import { modelBuilder } from '../../../../src/engine/search/lp/model-builder.js';
import type { LinearModel } from '../../../../src/engine/search/lp/port.js';
import { recheckedValues } from '../../../../src/engine/search/lp/recheck.js';
import { hardKnapsack, randomModel } from '../../../support/linear-models.js';

const highs = highsSolver();
const javascriptLp = javascriptLpSolver();

function model(build: (builder: ReturnType<typeof modelBuilder>) => void): LinearModel {
  const builder = modelBuilder();
  build(builder);
  return builder.build();
}

const smallCases: readonly (readonly [string, LinearModel, string, number])[] = [
  ['an empty model', model(() => {}), 'optimal', 0],
  ['an empty model with a constant', model((m) => m.addOffset(7)), 'optimal', 7],
  ['a row without columns that cannot hold', model((m) => m.addRow(1, 2, [])), 'infeasible', Infinity],
  ['a row without columns beside a column', model((m) => (m.addColumn({ cost: 1 }), m.addRow(1, 2, []))), 'infeasible', Infinity],
  ['columns without rows', model((m) => (m.addColumn({ cost: -3 }), m.addColumn({ cost: 2 }))), 'optimal', -3],
  ['contradicting rows', model((m) => contradict(m)), 'infeasible', Infinity],
  ['whole numbers that no fraction can replace', model((m) => evenSum(m)), 'infeasible', Infinity],
  [
    'a cost that falls for ever',
    model((m) => m.addColumn({ cost: -1, upper: Infinity, isInteger: false })),
    'unbounded',
    -Infinity,
  ],
  ['a free column', model((m) => freeColumn(m)), 'optimal', -4.5],
  ['bounds away from zero', model((m) => shiftedBounds(m)), 'optimal', 9],
  ['a fixed column', model((m) => m.fix(m.addColumn({ cost: 5 }), 1)), 'optimal', 5],
];

function contradict(m: ReturnType<typeof modelBuilder>) {
  const column = m.addColumn({ upper: 10 });
  m.addRow(6, Infinity, [column]);
  m.addRow(-Infinity, 5, [column]);
}

function evenSum(m: ReturnType<typeof modelBuilder>) {
  const columns = [m.addColumn({ upper: 3 }), m.addColumn({ upper: 3 })];
  m.addRow(3, 3, columns, [2, 2]);
}

function freeColumn(m: ReturnType<typeof modelBuilder>) {
  const column = m.addColumn({ cost: 1, lower: -Infinity, upper: Infinity, isInteger: false });
  m.addRow(-9, Infinity, [column], [2]);
}

function shiftedBounds(m: ReturnType<typeof modelBuilder>) {
  const columns = [m.addColumn({ cost: 2, lower: 2, upper: 5 }), m.addColumn({ cost: 1, lower: -1, upper: 3 })];
  m.addRow(5.5, 20, columns, [1, 1]);
}

describe.each([highs, javascriptLp])('the solver $name', (solver) => {
  it.each(smallCases)('settles %s', async (_, small, status, objective) => {
    const result = await solver.solve(small);
    expect([result.status, result.objective]).toEqual([status, objective]);
  });

  it('keeps a given start when it may not work at all', async () => {
    const hard = hardKnapsack(60, 20);
    const start = new Float64Array(hard.columnCount);
    const result = await solver.solve(hard, { start, timeLimitSeconds: 0.2 });
    expect(['feasible', 'optimal']).toContain(result.status);
    expect(recheckedValues(hard, result.values!)).not.toBeNull();
    expect(result.objective).toBeLessThanOrEqual(0);
  });

  it('never calls an answer cut off by the time limit a proof', async () => {
    const hard = hardKnapsack(60, 20);
    const result = await solver.solve(hard, { timeLimitSeconds: 0.1 });
    expect(['feasible', 'unknown']).toContain(result.status);
    if (result.values !== null) expect(recheckedValues(hard, result.values)).toEqual(result.values);
  });

  it('ends at once when it is told to stop before it begins', async () => {
    const result = await solver.solve(hardKnapsack(60, 20), { shouldStop: () => true });
    expect(['feasible', 'unknown']).toContain(result.status);
  });
});

describe('the two solvers', () => {
  it('reach the same optimum on 200 random models', async () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = randomModel(seed);
      const [one, other] = [await highs.solve(random), await javascriptLp.solve(random)];
      expect([seed, other.status]).toEqual([seed, one.status]);
      if (one.values !== null) expect(other.objective).toBeCloseTo(one.objective, 6);
    }
  });
});
