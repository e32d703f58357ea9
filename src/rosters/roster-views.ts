import type { Version } from './roster-store.service.js';
import { dutyRoles } from './duty-roles.js';
import type { Duty } from '../engine/index.js';
import type { VersionFigures } from './version-figures.js';

/** A version as lists show it: its figures without its documents. */
export interface VersionSummary
  extends
    VersionFigures,
    Pick<Version, 'id' | 'rosterId' | 'number' | 'state' | 'origin' | 'parentId' | 'warnings' | 'createdBy'>,
    Pick<Version, 'createdAt' | 'publishedAt' | 'supersededAt'> {}

export function summaryOf(version: Version): VersionSummary {
  const { id, rosterId, number, state, origin, parentId, warnings, createdBy, createdAt, publishedAt, supersededAt, figures } =
    version;
  return { id, rosterId, number, state, origin, parentId, warnings, createdBy, createdAt, publishedAt, supersededAt, ...figures };
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
export function dutyViews({ problem, duties }: Version): readonly DutyView[] {
  const slots = new Map(problem.slots.map((slot) => [slot.id, slot]));
  const pins = new Set(problem.pins.map(({ person, slot }) => `${person}\t${slot}`));
  const roleOf = dutyRoles(problem, duties);
  return duties
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
