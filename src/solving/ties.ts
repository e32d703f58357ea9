import type { Affiliation as Tie, Slot } from '../engine/index.js';
import type { Affiliation } from '../people/affiliation.entity.js';
import type { Person } from '../people/person.entity.js';
import { noted, type PlanningWarning } from './planning-warning.js';
import type { PlanningRules } from './planning-rules.js';
import type { RosterKind } from './roster-kind.js';

/** The days on which each place has slots. */
export type DaysAt = ReadonlyMap<string, readonly string[]>;

export function daysAt(slots: readonly Slot[]): DaysAt {
  const days = new Map<string, string[]>();
  for (const { place, start } of slots) days.set(place, [...(days.get(place) ?? []), start.slice(0, 10)]);
  return days;
}

/** The ties in force on at least one of the days on which something is held there; a workplace also counts where nothing is held. */
export function tiesOf(
  rows: readonly Affiliation[],
  loginOf: ReadonlyMap<string, string>,
  days: DaysAt,
  isAsDeclared: boolean,
): readonly Tie[] {
  return rows.flatMap((row) => {
    const place = loginOf.get(row.schoolId);
    if (place === undefined || !isInForce(row, days.get(place) ?? [...days.values()].flat())) return [];
    const classes = isAsDeclared ? classesOf(row) : [];
    return [{ place, kind: row.kind, ...(classes.length > 0 && { classes }) }];
  });
}

/**
 * An organiser sits in one room with one class: a tie to a part of a school keeps them out of that part only. Of others the
 * campaign's rules may say the same (`tiesAsDeclared`).
 */
export function areNarrow(kind: RosterKind, { tiesAsDeclared }: Pick<PlanningRules, 'tiesAsDeclared'>): boolean {
  return kind === 'organisers' || tiesAsDeclared;
}

function classesOf({ scope, grade, letter }: Affiliation): readonly string[] {
  if (scope === 'school' || grade === null) return [];
  return [scope === 'parallel' ? `${grade}` : `${grade}${letter ?? ''}`];
}

/** Unless the rules say otherwise, observers and members of the commission walk about: a tie to one class or parallel keeps them out of the whole school. */
export function widenedTies(
  person: Person,
  rows: readonly Affiliation[],
  loginOf: ReadonlyMap<string, string>,
): readonly PlanningWarning[] {
  return rows
    .filter(({ scope }) => scope !== 'school')
    .map(({ schoolId, grade, letter }) => {
      const school = loginOf.get(schoolId) ?? '';
      const part = `${grade ?? ''}${letter ?? ''}`;
      return noted('tie-widened', person, {
        school,
        ru: `${person.code}: связь с частью школы ${school} (${part}) исключает всю школу. Назначить туда можно только отдельным решением.`,
        en: `${person.code}: the tie to a part of school ${school} (${part}) keeps them out of the whole school.`,
      });
    });
}

function isInForce({ since, until }: Affiliation, days: readonly string[]): boolean {
  return days.some((day) => (since === null || since <= day) && (until === null || day <= until));
}
