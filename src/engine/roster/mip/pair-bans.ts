import { cliqueCover } from './cliques.js';
import type { Draft } from './draft.js';

/** H9: people who must not meet are not in one slot; a slot for one person needs no row. */
export function addPairBans({ instance, builder, duties, ofSlot }: Draft): void {
  const personOf = (column: number) => duties[column]!.person;
  const isBanned = (a: number, b: number) => instance.pairBansOf[personOf(a)]!.includes(personOf(b));
  for (const [slot, columns] of ofSlot.entries()) {
    if (instance.slots.required[slot]! < 2) continue;
    const concerned = columns.filter((column) => instance.pairBansOf[personOf(column)]!.length > 0);
    for (const [index, clique] of cliqueCover(concerned, isBanned, () => false).entries())
      if (clique.length > 1) builder.addLimit(`apart${index}_s${slot}`, clique, 1);
  }
}
