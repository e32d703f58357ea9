import { randomFrom } from '../../src/engine/random.js';
import { modelBuilder } from '../../src/engine/search/lp/model-builder.js';
import type { LinearModel } from '../../src/engine/search/lp/port.js';

/** A small mixed model with all kinds of rows and bounds, feasible or not. */
export function randomModel(seed: number): LinearModel {
  const { next: random, between: whole } = randomFrom(seed);
  const builder = modelBuilder();
  const columns = Array.from({ length: whole(1, 7) }, () => {
    const lower = whole(-2, 1);
    return builder.addColumn({ cost: whole(-9, 9), lower, upper: lower + whole(0, 4), isInteger: random() < 0.7 });
  });
  for (let row = whole(1, 6); row > 0; row--) {
    const used = columns.filter(() => random() < 0.6);
    const lower = whole(-12, 4);
    const values = used.map(() => whole(-4, 5));
    const kind = random();
    if (kind < 0.4) builder.addRow(-Infinity, whole(-3, 12), used, values);
    else if (kind < 0.8) builder.addRow(lower, lower + whole(0, 8), used, values);
    else builder.addRow(lower, Infinity, used, values);
  }
  return builder.build();
}

/** A knapsack with many correlated rows, far too hard to prove in a second; all zeros are a solution. */
export function hardKnapsack(columnCount: number, rowCount: number): LinearModel {
  const { next: random } = randomFrom(columnCount * 1000 + rowCount);
  const builder = modelBuilder();
  const columns = Array.from({ length: columnCount }, () => builder.addColumn({ cost: -20 - Math.floor(random() * 30) }));
  for (let row = 0; row < rowCount; row++) {
    const weights = columns.map(() => 10 + Math.floor(random() * 40));
    builder.addRow(-Infinity, Math.floor(weights.reduce((sum, weight) => sum + weight, 0) / 2), columns, weights);
  }
  return builder.build();
}
