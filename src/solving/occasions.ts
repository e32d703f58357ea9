import type { Phase, Slot, SlotId } from '../engine/index.js';
import type { GradingBlock } from '../campaigns/grading-block.entity.js';
import type { Sitting } from '../campaigns/sitting.entity.js';
import type { PlanningRows } from './planning-rows.js';
import type { RosterScope } from './roster-scope.js';
import { levelInForce } from '../schools/school-risk.entity.js';
import { groupedBy } from './grouping.js';
import { slotKey } from './slot-key.js';

/** A sitting or a grading block at which somebody could be needed. */
export interface Occasion extends Pick<Slot, 'place' | 'start' | 'end' | 'subject' | 'grade'> {
  readonly id: SlotId;
  readonly row: Sitting | GradingBlock;
  readonly phase: Phase;
  /** `А`; empty for a whole parallel. */
  readonly letter: string;
  /** The level of risk of the school, 0 to 3. */
  readonly level: number;
}

/** The planned sittings and grading blocks inside the scope, by start. */
export function occasionsOf(rows: PlanningRows, scope: RosterScope): readonly Occasion[] {
  const risks = riskLevels(rows);
  const logins = schoolsInScope(rows, scope);
  const classOf = new Map(rows.classes.map((each) => [each.id, each]));
  const occasion = (row: Sitting | GradingBlock, facts: Pick<Occasion, 'id' | 'phase' | 'grade' | 'letter'>): Occasion[] => {
    const place = logins.get(row.schoolId);
    if (place === undefined || !isIn(scope, row, facts.phase)) return [];
    return [{ ...facts, ...timesOf(row), place, subject: row.subject, row, level: risks.get(row.schoolId) ?? 0 }];
  };
  return [
    ...rows.sittings.flatMap((row) => {
      const { grade = null, letter = '' } = classOf.get(row.classId) ?? {};
      return occasion(row, {
        id: slotKey({ sittingId: row.id, gradingBlockId: null, room: null }),
        phase: 'conduct',
        grade,
        letter,
      });
    }),
    ...rows.gradingBlocks.flatMap((row) =>
      occasion(row, {
        id: slotKey({ sittingId: null, gradingBlockId: row.id, room: null }),
        phase: 'grading',
        grade: row.grade,
        letter: '',
      }),
    ),
  ].sort((a, b) => compare(a.start, b.start) || compare(a.place, b.place) || compare(a.id, b.id));
}

/** The level of risk of each school that is in force in the campaign. */
export function riskLevels({ campaign, schools, risks }: PlanningRows): ReadonlyMap<string, number> {
  const year = Number(campaign.startsOn.slice(0, 4));
  const ofSchool = groupedBy(risks, ({ schoolId }) => schoolId);
  return new Map(schools.map(({ id }) => [id, levelInForce(ofSchool.get(id) ?? [], year)]));
}

export function schoolsInScope({ schools, districts }: PlanningRows, scope: RosterScope): ReadonlyMap<string, string> {
  const inScope = new Set(districts.filter(({ name }) => scope.districts?.includes(name) ?? true).map(({ id }) => id));
  const chosen = schools.filter(
    ({ login, districtId }) =>
      (scope.schools?.includes(login) ?? true) &&
      (scope.districts === undefined || (districtId !== null && inScope.has(districtId))),
  );
  return new Map(chosen.map(({ id, login }) => [id, login]));
}

function isIn(scope: RosterScope, row: Sitting | GradingBlock, phase: Phase): boolean {
  if (row.state !== 'planned') return false;
  if (scope.phases !== undefined && !scope.phases.some((each) => each === phase)) return false;
  return (scope.from === undefined || scope.from <= row.date) && (scope.to === undefined || row.date <= scope.to);
}

function timesOf({ date, startsAt, endsAt }: Sitting | GradingBlock): Pick<Slot, 'start' | 'end'> {
  return { start: `${date}T${startsAt.slice(0, 5)}`, end: `${date}T${endsAt.slice(0, 5)}` };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
