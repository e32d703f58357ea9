import { fitTogether } from '../rules/time-to-travel.js';
import type { Draft } from './draft.js';
import { groupBy } from './visits.js';

/**
 * The travel of a day as a path: it leaves home at most once, comes to every duty that is chosen once, from home or from an earlier
 * duty that leaves time for the way, and leaves no duty twice. So it must go through the duties in the order of their starts.
 */
export function addRoutes(draft: Draft): void {
  const { rules } = draft.instance.problem;
  if (rules.routes !== true || rules.weights.tripMinute === 0) return;
  for (const columns of draft.ofPerson)
    for (const ofDay of groupBy(columns, (column) => draft.instance.slots.day[draft.duties[column]!.slot]!).values())
      addDay(draft, ofDay);
}

function addDay(draft: Draft, columns: readonly number[]): void {
  const { builder, instance, duties } = draft;
  const leaving = columns.map((): number[] => []);
  const fromHome: number[] = [];
  for (const [at, column] of columns.entries()) {
    const first = builder.addColumn({
      name: `f_x${column}`,
      cost: homeCost(draft, column),
      isInteger: false,
    });
    fromHome.push(first);
    const coming = [first];
    for (const [before, earlier] of columns.slice(0, at).entries()) {
      if (!fitTogether(instance, duties[earlier]!.slot, duties[column]!.slot)) continue;
      const leg = builder.addColumn({
        name: `l_x${earlier}_x${column}`,
        cost: legCost(draft, earlier, column),
        isInteger: false,
      });
      coming.push(leg);
      leaving[before]!.push(leg);
    }
    builder.addRow(0, 0, [...coming, column], [...coming.map(() => 1), -1], `come_x${column}`);
  }
  if (fromHome.length > 1) builder.addLimit(`home_x${columns[0]!}`, fromHome, 1);
  for (const [at, legs] of leaving.entries())
    if (legs.length > 0) builder.addLimit(`leave_x${columns[at]!}`, legs, 0, [columns[at]!]);
}

function homeCost({ instance, duties }: Draft, column: number): number {
  const { problem, slots, homeMinutes } = instance;
  const { person, slot } = duties[column]!;
  return problem.rules.weights.tripMinute * homeMinutes[person * problem.places.length + slots.place[slot]!]!;
}

function legCost({ instance, duties }: Draft, earlier: number, later: number): number {
  const { problem, slots, travelMinutes } = instance;
  const [from, to] = [slots.place[duties[earlier]!.slot]!, slots.place[duties[later]!.slot]!];
  return problem.rules.weights.tripMinute * travelMinutes[from * problem.places.length + to]!;
}
