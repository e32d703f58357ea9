import { describe, expect, it } from '@jest/globals';
import { highsLpSolver } from '../../../../src/engine/search/lp/highs-lp.js';
import { highsSolver } from '../../../../src/engine/search/lp/highs.js';
import { modelBuilder } from '../../../../src/engine/search/lp/model-builder.js';
import type { MipProgress } from '../../../../src/engine/search/lp/port.js';
import { hardKnapsack, randomModel } from '../../../support/linear-models.js';
import { loadSmallHighs } from '../../../support/small-highs.js';

describe('HiGHS as a solver of mixed-integer programs', () => {
  it('tells of falling objectives and a rising bound while it works', async () => {
    const seen: MipProgress[] = [];
    const result = await highsSolver().solve(hardKnapsack(60, 20), {
      timeLimitSeconds: 20,
      onIncumbent: (_, progress) => void seen.push(progress),
      onProgress: (progress) => void seen.push(progress),
      shouldStop: () => seen.length >= 4,
    });
    for (let index = 1; index < seen.length; index++) {
      expect(seen[index]!.objective).toBeLessThanOrEqual(seen[index - 1]!.objective);
      expect(seen[index]!.bound).toBeGreaterThanOrEqual(seen[index - 1]!.bound);
    }
    expect(seen.at(-1)!.objective).toBeCloseTo(result.objective, 6);
    expect(result.bound).toBeLessThan(result.objective);
  });

  it('finds the same optimum without looking for solutions in smaller programs', async () => {
    for (let seed = 1; seed <= 30; seed++) {
      const [plain, lean] = await Promise.all(
        [{}, { hasSubprograms: false }].map((how) => highsSolver().solve(randomModel(seed), how)),
      );
      expect([lean!.status, lean!.objective.toFixed(6)]).toEqual([plain!.status, plain!.objective.toFixed(6)]);
    }
  });

  it('stops between two looks at the flag and keeps its best', async () => {
    let isWanted = false;
    const result = await highsSolver().solve(hardKnapsack(60, 20), {
      timeLimitSeconds: 20,
      onIncumbent: (_, { objective }) => void (isWanted = objective < -100),
      shouldStop: () => isWanted,
    });
    expect(result.status).toBe('feasible');
    expect(result.objective).toBeLessThan(-100);
  });

  it('hands on what a callback throws', async () => {
    const solve = highsSolver().solve(hardKnapsack(60, 20), {
      timeLimitSeconds: 20,
      onIncumbent: () => {
        throw new Error('the listener fell over');
      },
    });
    await expect(solve).rejects.toThrow('the listener fell over');
  });

  it('survives a module that runs out of memory: a failure now, a fresh module next time', async () => {
    const loads: number[] = [];
    const solver = highsSolver(() => (loads.push(1), loadSmallHighs()));
    const large = await solver.solve(hardKnapsack(1000, 1000), { timeLimitSeconds: 20 });
    expect(large.failure).toMatch(/broke down/);
    expect(large.values).toBeNull();
    const small = await solver.solve(randomModel(1));
    expect([small.status, loads.length]).toEqual(['optimal', 2]);
  });
});

describe('HiGHS as a keeper of linear programs', () => {
  it('prices new columns by the duals until none helps', async () => {
    const session = await highsLpSolver().openLp(covering());
    const first = session.solve();
    expect([first.status, first.objective, Array.from(first.rowDuals)]).toEqual(['optimal', 20, [10, 10]]);
    const column = { starts: Int32Array.of(0, 2), entryRows: Int32Array.of(0, 1), entryValues: Float64Array.of(1, 1) };
    session.addColumns({ cost: Float64Array.of(12), lower: Float64Array.of(0), upper: Float64Array.of(Infinity), ...column });
    const second = session.solve();
    expect([second.objective, second.values.map(Math.abs)]).toEqual([12, Float64Array.of(0, 0, 1)]);
    for (const reducedCost of second.reducedCosts) expect(reducedCost).toBeGreaterThanOrEqual(-1e-9);
    session.dispose();
  });

  it('follows changes of costs and bounds', async () => {
    const session = await highsLpSolver().openLp(covering());
    session.solve();
    session.setColumnCosts(Int32Array.of(0), Float64Array.of(1));
    expect(session.solve().objective).toBe(11);
    session.setRowBounds(Int32Array.of(1), Float64Array.of(3), Float64Array.of(Infinity));
    expect(session.solve().objective).toBe(31);
    session.setColumnBounds(Int32Array.of(1), Float64Array.of(0), Float64Array.of(2));
    expect(session.solve().status).toBe('infeasible');
    session.dispose();
  });
});

/** Two rows to cover, each by its own column of cost 10. */
function covering() {
  const builder = modelBuilder();
  for (let row = 0; row < 2; row++) builder.addRow(1, Infinity, [builder.addColumn({ cost: 10, upper: Infinity })]);
  return builder.build();
}
