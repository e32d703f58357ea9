import { beforeAll, describe, expect, it } from '@jest/globals';
import loader, { type Highs } from 'highs';
import { MODEL_FORMATS, compile, type ModelFormat, modelText } from '../../../../src/engine/index.js';
import { rosterMip } from '../../../../src/engine/roster/mip/index.js';
import { highsSolver } from '../../../../src/engine/search/lp/highs.js';
import { lpText } from '../../../../src/engine/search/lp/lp-text.js';
import { mpsText } from '../../../../src/engine/search/lp/mps-text.js';
import { modelBuilder } from '../../../../src/engine/search/lp/model-builder.js';
import { aPerson, aPlace, aProblem, aSlot } from '../../../support/roster-builders.js';
import { randomModel } from '../../../support/linear-models.js';
import { randomProblem } from '../../../support/random-problem.js';

let highs: Highs;
beforeAll(async () => {
  highs = await (loader as unknown as () => Promise<Highs>)();
});

/** What HiGHS makes of a text: the optimum, or Infinity if there is none. */
function optimumOf(text: string, format: ModelFormat): number {
  const data = format === 'mps' ? new TextEncoder().encode(text) : text;
  return highs.withModel({ format, data }, (model) => {
    model.options.set('output_flag', false);
    model.run();
    return model.getModelStatus() === highs.constants.modelStatus.optimal ? model.getObjectiveValue() : Infinity;
  });
}

describe.each(MODEL_FORMATS)('the model as %s text', (format) => {
  it('has the optimum of the roster problem, the constant included', async () => {
    for (let seed = 1; seed <= 10; seed++) {
      const instance = compile(randomProblem(seed));
      const { objective } = await highsSolver().solve(rosterMip(instance).model);
      expect(optimumOf(modelText(instance, format), format)).toBeCloseTo(objective, 5);
    }
  });

  it('keeps ranges, negative bounds and free columns', async () => {
    const write = format === 'mps' ? mpsText : lpText;
    for (let seed = 1; seed <= 10; seed++) {
      const model = randomModel(seed);
      const names = {
        columns: Array.from(model.cost, (_, column) => `c${column}`),
        rows: Array.from(model.rowLower, (_, row) => `r${row}`),
      };
      const { objective } = await highsSolver().solve(model);
      expect(optimumOf(write(model, names, []), format)).toBeCloseTo(objective, 4);
    }
  });

  it('says what a column without bounds is', () => {
    const builder = modelBuilder();
    builder.addRow(-3, Infinity, [builder.addColumn({ cost: 1, lower: -Infinity, upper: Infinity })]);
    builder.addRow(-Infinity, 2, [builder.addColumn({ cost: -1, lower: -Infinity, upper: Infinity })]);
    const write = format === 'mps' ? mpsText : lpText;
    expect(optimumOf(write(builder.build(), builder.names(), []), format)).toBeCloseTo(-5, 6);
  });

  it('names columns by the numbers of people, slots and places', () => {
    const people = [aPerson('Иванова, А.'), aPerson('Ли "Б"')];
    const problem = aProblem({ places: [aPlace('A')], people, slots: [aSlot('первый урок')] });
    const text = modelText(compile(problem), format);
    expect(text).toContain('x_p1_s0');
    expect(text).toMatch(/^[\u0020-\u007e\n]*$/);
  });
});
