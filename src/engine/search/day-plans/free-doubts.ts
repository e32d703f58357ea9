import type { Random } from '../../random.js';
import type { Neighbourhood } from './free-people.js';
import { heldPlans, personDayOf } from './held-plans.js';
import type { RelaxedDays } from './relaxed-days.js';

/** What is followed less is in doubt. */
const SURE = 0.3;
/** So many plans for each slot may be followed instead. */
const PLANS_PER_SLOT = 5;

/**
 * Relaxation induced neighbourhoods (Danna, Rothberg and Le Pape 2005): the days that the best roster plans as the linear relaxation does
 * stay, but for so many of them; all others, empty ones too, are free.
 */
export function freeDoubts(
  { layout, plans, followed }: RelaxedDays,
  held: Int32Array,
  random: Random,
  count: number,
): Neighbourhood {
  const sure = heldPlans(layout, held).filter(({ pairs }) => followed(pairs) >= SURE);
  const staying = new Set(
    random
      .shuffled(sure)
      .slice(count)
      .map(({ pairs }) => personDayOf(layout, pairs[0]!)),
  );
  const isFree = (pair: number) => !staying.has(personDayOf(layout, pair));
  const likely = plans.filter(({ pairs }) => isFree(pairs[0]!)).slice(0, PLANS_PER_SLOT * layout.slots);
  return { isFree, plans: likely };
}
