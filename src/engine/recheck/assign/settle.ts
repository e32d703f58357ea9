import { cheapestArc, handOut } from './construct.js';
import { type Stacks, give, take } from './stacks.js';

/** Moves works of every class from the fullest stack that has one to where it costs least, until no such move pays. */
export function settle(stacks: Stacks): void {
  for (let before = Infinity; stacks.cost < before;) {
    before = stacks.cost;
    for (let own = 0; own < stacks.layout.classes.length; own += 1) {
      handOut(stacks, own);
      while (relocate(stacks, own));
    }
  }
}

function relocate(stacks: Stacks, own: number): boolean {
  const from = fullestArc(stacks, own);
  if (from < 0) return false;
  const before = stacks.cost;
  take(stacks, from);
  const to = cheapestArc(stacks, own);
  give(stacks, to);
  if (stacks.cost < before) return true;
  take(stacks, to);
  if (stacks.cost < before) return true;
  give(stacks, from);
  return false;
}

function fullestArc({ layout, given, load }: Stacks, own: number): number {
  let [best, most] = [-1, -Infinity];
  for (let arc = layout.arcStart[own]!; arc < layout.arcStart[own + 1]!; arc += 1) {
    if (given[arc] === 0) continue;
    const expert = layout.arcExpert[arc]!;
    const weight = layout.problem.experts[expert]!.share * load[expert]!;
    if (weight > most) [best, most] = [arc, weight];
  }
  return best;
}
