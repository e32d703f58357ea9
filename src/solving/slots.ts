import type { Slot } from '../engine/index.js';
import type { Occasion } from './occasions.js';
import type { PlanningRules } from './planning-rules.js';

/** Where observers are needed, and how many. */
export function observerSlots(occasions: readonly Occasion[], rules: PlanningRules): readonly Slot[] {
  return occasions.filter(({ row }) => row.required > 0).map((occasion) => observerSlot(occasion, rules));
}

/** Flagged schools must be covered: missing somebody there costs more than anything else could save. */
function observerSlot({ id, phase, place, start, end, subject, grade, row, level }: Occasion, rules: PlanningRules): Slot {
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
    quotas: quotas.map(({ categories, min, weight }) => ({ categories, min: Math.min(min, required), weight })),
  };
}
