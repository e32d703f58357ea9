import type { Slot } from '../engine/index.js';
import type { Occasion } from './occasions.js';
import type { PlanningRules } from './planning-rules.js';

/** Where observers are needed, and how many. */
export function observerSlots(occasions: readonly Occasion[], rules: PlanningRules): readonly Slot[] {
  return occasions.filter(({ row }) => row.required > 0).map((occasion) => observerSlot(occasion, rules));
}

/** The class stands there where ties count as declared; where works are marked, those of all classes lie together. Flagged schools must be covered: missing somebody there costs more than anything else could save. */
function observerSlot({ id, phase, place, start, end, subject, grade, letter, row, level }: Occasion, rules: PlanningRules): Slot {
  const { required } = row;
  const quotas = rules.quotas.filter(({ fromRisk }) => fromRisk <= level);
  return {
    id,
    phase,
    role: 'observer',
    grade,
    start,
    end,
    place,
    subject,
    required,
    weight: rules.slotWeights[level] ?? 0,
    ...(rules.tiesAsDeclared && phase === 'conduct' && letter !== '' && { classes: [`${grade}`, `${grade}${letter}`] }),
    quotas: quotas.map(({ categories, min, weight }) => ({ categories, min: Math.min(min, required), weight })),
  };
}
