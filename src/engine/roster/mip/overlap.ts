import { clashCliques } from './clashes.js';
import type { Draft } from './draft.js';

/** H6: at most one duty of each set of clashing ones. */
export function addOverlaps({ instance, builder, duties, ofPerson }: Draft): void {
  for (const [person, columns] of ofPerson.entries())
    for (const [index, clique] of clashCliques(instance, duties, columns).entries())
      if (clique.length > 1) builder.addLimit(`clash${index}_p${person}`, clique, 1);
}
