import type { Draft } from './draft.js';
import { groupBy } from './visits.js';

/** The travel of a day as a way: from home to the first duty, then from each duty to the next. */
export function addRoutes(draft: Draft): void {
  const { rules } = draft.instance.problem;
  if (rules.routes !== true || rules.weights.tripMinute === 0) return;
  for (const columns of draft.ofPerson)
    for (const ofDay of groupBy(columns, (column) => draft.instance.slots.day[draft.duties[column]!.slot]!).values())
      addDay(draft, ofDay);
}

function addDay(draft: Draft, columns: readonly number[]): void {
  const { builder } = draft;
  for (const [at, column] of columns.entries()) {
    const home = homeCost(draft, column);
    if (home > 0 && at === 0) builder.addCost(column, home);
    else if (home > 0) {
      const first = builder.addColumn({ name: `f_x${column}`, cost: home, isInteger: false });
      builder.addLimit(`first_x${column}`, [column], 0, [...columns.slice(0, at), first]);
    }
    for (const [behind, later] of columns.slice(at + 1).entries()) {
      const cost = legCost(draft, column, later);
      if (cost === 0) continue;
      const leg = builder.addColumn({ name: `l_x${column}_x${later}`, cost, isInteger: false });
      builder.addLimit(`leg_x${column}_x${later}`, [column, later], 1, [...columns.slice(at + 1, at + 1 + behind), leg]);
    }
  }
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
