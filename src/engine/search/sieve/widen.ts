import type { Annealing } from '../anneal.js';
import { carryOn } from '../anneal.js';
import { continueAscent, type Ascent } from '../bound/ascent.js';
import { relax } from '../bound/relaxation.js';
import type { Layout } from '../layout.js';
import { across } from './across.js';
import { carryPrices } from './carry-prices.js';

/** The two sides of a search. */
export interface Sides {
  readonly annealing: Annealing;
  readonly ascent: Ascent;
}

/** Takes both sides over to a layout that has all their pairs and more. */
export function widen({ annealing, ascent }: Sides, layout: Layout): Sides {
  const way = across(annealing.state.layout, layout);
  const relaxation = relax(layout);
  const wider = continueAscent(ascent, relaxation, (prices) =>
    carryPrices(ascent.relaxation, ascent.best, relaxation, prices, way),
  );
  for (const [pair, there] of way.pair.entries()) wider.usage.count[there] = ascent.usage.count[pair]!;
  return { annealing: carryOn(annealing, layout, way.pair, wider.usage), ascent: wider };
}
