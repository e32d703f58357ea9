import type { Draft } from './draft.js';
import { largestLoad } from './limits.js';

/**
 * The square of each load in unary: the k-th duty costs `share · (2k − 1)` more than the one before, so the steps fill up from
 * below by themselves. A person who is used at all pays for it once.
 */
export function addBalance(draft: Draft): void {
  const { weights } = draft.instance.problem.rules;
  for (const [person, columns] of draft.ofPerson.entries()) {
    if (columns.length === 0) continue;
    const used = weights.person > 0 ? addUse(draft, person, weights.person) : null;
    const unit = weights.balance * draft.instance.people.share[person]!;
    if (unit > 0) addSteps(draft, person, unit, used);
  }
}

function addUse({ builder, visits }: Draft, person: number, cost: number): number {
  const used = builder.addColumn({ name: `v_p${person}`, cost, isInteger: false });
  const signs = visits[person]!.flatMap((visit) => visit.signs);
  for (const [index, sign] of signs.entries()) builder.addLimit(`used${index}_p${person}`, sign, 0, [used]);
  return used;
}

function addSteps(draft: Draft, person: number, unit: number, used: number | null): void {
  const { builder, ofPerson } = draft;
  const others = draft.instance.people.otherDuties[person]!;
  const steps = Array.from({ length: largestLoad(draft, person) }, (_, below) =>
    builder.addColumn({ name: `b${below + 1}_p${person}`, cost: unit * (2 * (others + below) + 1), isInteger: false }),
  );
  const values = [...ofPerson[person]!.map(() => 1), ...steps.map(() => -1)];
  builder.addRow(0, 0, [...ofPerson[person]!, ...steps], values, `load_p${person}`);
  if (used !== null) for (const step of steps) builder.addLimit(`step${step}_p${person}`, [step], 0, [used]);
}
