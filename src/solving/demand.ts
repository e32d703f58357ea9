import type { Choice, Slot } from '../engine/index.js';
import { commissionVisits } from './commission-visits.js';
import { occasionsOf } from './occasions.js';
import { organiserSlots } from './organiser-slots.js';
import type { PlanningRows } from './planning-rows.js';
import type { PlanningRules } from './planning-rules.js';
import type { PlanningWarning } from './planning-warning.js';
import type { RosterKind } from './roster-kind.js';
import type { RosterScope } from './roster-scope.js';
import { observerSlots } from './slots.js';

/** Where people of a roster's kind are needed. */
export interface Demand {
  readonly slots: readonly Slot[];
  readonly choices?: readonly Choice[];
  readonly warnings: readonly PlanningWarning[];
}

export function demandOf(rows: PlanningRows, kind: RosterKind, scope: RosterScope, rules: PlanningRules): Demand {
  const occasions = occasionsOf(rows, scope);
  switch (kind) {
    case 'observers':
      return { slots: observerSlots(occasions, rules), warnings: [] };
    case 'organisers':
      return { slots: organiserSlots(occasions, rules), warnings: [] };
    case 'commission':
      return commissionVisits(rows, occasions, rules);
  }
}
