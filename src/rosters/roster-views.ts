import type { Version } from './roster-store.service.js';
import { dutyRoles } from './duty-roles.js';
import type { Duty, RosterSolution, StatedTerms, Weights } from '../engine/index.js';

/** A version as lists show it: its figures without its documents. */
export interface VersionSummary extends Omit<
  Version,
  'problem' | 'problemSha256' | 'solution' | 'authorityId' | 'edit' | 'createdByUserId'
> {
  readonly status: RosterSolution['status'];
  readonly objective: number;
  readonly bound: number;
  readonly gap: number;
  readonly terms: StatedTerms;
  readonly weights: Weights;
  readonly duties: number;
  /** Slots that lack somebody. */
  readonly shortages: number;
}

export function summaryOf(version: Version): VersionSummary {
  const {
    problem,
    problemSha256: _hash,
    solution,
    authorityId: _authority,
    edit: _edit,
    createdByUserId: _user,
    ...rest
  } = version;
  const { status, objective, bound, gap, terms, duties, shortages } = solution;
  const { weights } = problem.rules;
  return { ...rest, status, objective, bound, gap, terms, weights, duties: duties.length, shortages: shortages.length };
}

/** Where a long piece of work can be followed. */
export function ticket({ id }: { readonly id: string }): { readonly jobId: string; readonly href: string } {
  return { jobId: id, href: `/api/v1/jobs/${id}` };
}

/** A duty with when and where. */
export interface DutyView extends Duty {
  readonly place: string;
  readonly start: string;
  readonly end: string;
  readonly phase: string;
  readonly role: string;
  readonly isPinned: boolean;
}

/** The duties of a version by start, place and person. */
export function dutyViews({ problem, solution }: Version): readonly DutyView[] {
  const slots = new Map(problem.slots.map((slot) => [slot.id, slot]));
  const pins = new Set(problem.pins.map(({ person, slot }) => `${person}\t${slot}`));
  const roleOf = dutyRoles(problem, solution.duties);
  return solution.duties
    .map(({ person, slot }) => {
      const { place, start, end, phase } = slots.get(slot)!;
      return { person, slot, place, start, end, phase, role: roleOf({ person, slot })!, isPinned: pins.has(`${person}\t${slot}`) };
    })
    .sort((a, b) => compare(keyOf(a), keyOf(b)));
}

/** The order of duties, as a key to go on from. */
export function keyOf({ start, place, slot, person }: DutyView): string {
  return [start, place, slot, person].join('\t');
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
