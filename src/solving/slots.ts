import type { Slot } from '../engine/index.js';
import type { Occasion } from './occasions.js';
import type { PlanningRules } from './planning-rules.js';

/** Where observers are needed, and how many. */
export function observerSlots(occasions: readonly Occasion[], rules: PlanningRules): readonly Slot[] {
  return occasions.flatMap((occasion) => {
    const required = observersNeeded(occasion.row.required, occasion.level, rules);
    return required === 0 ? [] : [observerSlot(occasion, required, rules)];
  });
}

/** What the timetable asks for; where the level of risk demands that a school be covered, one at least. */
export function observersNeeded(asked: number, level: number, { coverFromRisk }: Pick<PlanningRules, 'coverFromRisk'>): number {
  return coverFromRisk !== null && level >= coverFromRisk ? Math.max(asked, 1) : asked;
}

/** The class stands there where ties count as declared; where works are marked, those of all classes lie together. Flagged schools must be covered: missing somebody there costs more than anything else could save. */
function observerSlot(
  { id, phase, place, start, end, subject, grade, letter, level }: Occasion,
  required: number,
  rules: PlanningRules,
): Slot {
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
