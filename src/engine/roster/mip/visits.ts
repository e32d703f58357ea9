import type { ModelBuilder } from '../../search/lp/model-builder.js';
import { datesLeft } from '../instance/dates-left.js';
import type { IndexedDuty, Instance } from '../instance/instance.js';
import { clashCliques } from './clashes.js';

/**
 * A person at a place on a date. The visit happens exactly if one of the `signs` adds up to 1: a sign is a set of columns of
 * which at most one is chosen. Where the exact number of visits counts, there is one sign only.
 */
export interface Visit {
  readonly person: number;
  readonly place: number;
  readonly day: number;
  readonly signs: readonly (readonly number[])[];
}

/** The visits that a person could make. A column of its own is made only where the duties may follow one another. */
export function visitsOf(
  instance: Instance,
  builder: ModelBuilder,
  duties: readonly IndexedDuty[],
  columns: readonly number[],
  person: number,
): Visit[] {
  const { place: placeOf, day: dayOf } = instance.slots;
  const stations = groupBy(columns, (column) => placeOf[duties[column]!.slot]!);
  return [...stations].flatMap(([place, there]) => {
    const dates = groupBy(there, (column) => dayOf[duties[column]!.slot]!);
    return [...dates].map(([day, thatDay]) => {
      const cliques = clashCliques(instance, duties, thatDay);
      const isCounted = cliques.length > 1 && countsVisits(instance, person, place, dates.size);
      const signs = isCounted ? [[visitColumn(builder, cliques, `p${person}_d${day}_a${place}`)]] : cliques;
      return { person, place, day, signs };
    });
  });
}

/** Splits a list by a key, in the order in which the keys appear. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** Does anything but "at least once" depend on the visit? */
function countsVisits(instance: Instance, person: number, place: number, dates: number): boolean {
  const { problem, homeMinutes } = instance;
  const { weights, routes = false } = problem.rules;
  if (!routes && weights.tripMinute * homeMinutes[person * problem.places.length + place]! > 0) return true;
  if (dates > datesLeft(instance, person, place).room) return true;
  return dates > 1 && weights.repeatPlace > 0;
}

function visitColumn(builder: ModelBuilder, cliques: readonly (readonly number[])[], name: string): number {
  const column = builder.addColumn({ name: `y_${name}` });
  for (const [index, clique] of cliques.entries()) builder.addLimit(`visit${index}_${name}`, clique, 0, [column]);
  return column;
}
