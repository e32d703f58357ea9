import { duplicationCost } from '../costs/duplication.js';
import { columnOf, type Draft } from './draft.js';

/** The change: everything published is paid for in advance and given back where it is kept. */
export function addChange(draft: Draft): void {
  const { change } = draft.instance.problem.rules.weights;
  for (const duty of draft.instance.published) {
    draft.builder.addOffset(change);
    const column = columnOf(draft, duty);
    if (column !== undefined) draft.builder.addCost(column, 0 - change);
  }
}

/** The preferences: costs of single duties. */
export function addPreferences({ instance, builder, duties }: Draft): void {
  for (const [column, { person, slot }] of duties.entries()) {
    const cost = instance.preferencesOf[person]!.get(slot);
    if (cost !== undefined) builder.addCost(column, cost);
  }
}

/** Duties where somebody watches already. */
export function addDuplication({ instance, builder, duties }: Draft): void {
  for (const [column, { slot }] of duties.entries()) {
    const cost = duplicationCost(instance, slot);
    if (cost > 0) builder.addCost(column, cost);
  }
}
