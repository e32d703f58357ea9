import type { Person } from '../people/person.entity.js';

/** Something a planner should know about the data: who was left out and why, what was assumed. People by code, never by name. */
export interface PlanningWarning {
  readonly code:
    | 'unknown-category'
    | 'no-role'
    | 'no-consent'
    | 'age-unknown'
    | 'under-age'
    | 'no-availability'
    | 'home-assumed'
    | 'tie-widened'
    | 'school-without-position'
    | 'staff-unknown'
    | 'nothing-to-visit'
    | 'data-changed';
  /** True when the person is not in the problem at all. */
  readonly isLeftOut: boolean;
  readonly person?: string;
  readonly school?: string;
  readonly ru: string;
  readonly en: string;
}

type Told = Pick<PlanningWarning, 'ru' | 'en'> & { readonly school?: string };

export function leftOut(code: PlanningWarning['code'], person: Person, told: Told): PlanningWarning {
  return { code, isLeftOut: true, person: person.code, ...told };
}

export function noted(code: PlanningWarning['code'], person: Person | null, told: Told): PlanningWarning {
  return { code, isLeftOut: false, ...(person === null ? {} : { person: person.code }), ...told };
}
