import type { Phase, Role, Slot } from '../engine/index.js';
import type { GradingBlock } from '../campaigns/grading-block.entity.js';
import type { Sitting } from '../campaigns/sitting.entity.js';
import type { PlanningRows } from './planning-rows.js';
import type { PlanningRules } from './planning-rules.js';
import type { RosterScope } from './roster-scope.js';
import { slotKey } from './slot-key.js';

/** What is to be staffed: the planned sittings and grading blocks inside the scope, by start. */
export function slotsOf(rows: PlanningRows, scope: RosterScope, rules: PlanningRules): readonly Slot[] {
  const risks = riskLevels(rows);
  const logins = schoolsInScope(rows, scope);
  const gradeOf = new Map(rows.classes.map(({ id, grade }) => [id, grade]));
  const toSlot = (row: Sitting | GradingBlock, facts: SlotIdentity): Slot[] => {
    const login = logins.get(row.schoolId);
    if (login === undefined || !isIn(scope, row, facts.phase)) return [];
    return [
      { ...facts, ...timesOf(row), place: login, subject: row.subject, ...demandOf(row, risks.get(row.schoolId) ?? 0, rules) },
    ];
  };
  return [
    ...rows.sittings.flatMap((row) => toSlot(row, { ...conduct(row), grade: gradeOf.get(row.classId) ?? null })),
    ...rows.gradingBlocks.flatMap((row) => toSlot(row, { ...grading(row), grade: row.grade })),
  ].sort((a, b) => compare(a.start, b.start) || compare(a.place, b.place) || compare(a.id, b.id));
}

/** The level of the newest list that is not older than the year before the campaign; none means 0. */
export function riskLevels({ campaign, risks }: PlanningRows): ReadonlyMap<string, number> {
  const year = Number(campaign.startsOn.slice(0, 4));
  const known = risks.filter((risk) => risk.year === year || risk.year === year - 1).toSorted((a, b) => a.year - b.year);
  return new Map(known.map((risk) => [risk.schoolId, risk.level]));
}

type SlotIdentity = Pick<Slot, 'id' | 'phase' | 'role' | 'grade'>;

function conduct({ id }: Sitting): { id: string; phase: Phase; role: Role } {
  return { id: slotKey({ sittingId: id, gradingBlockId: null }), phase: 'conduct', role: 'observer' };
}

function grading({ id }: GradingBlock): { id: string; phase: Phase; role: Role } {
  return { id: slotKey({ sittingId: null, gradingBlockId: id }), phase: 'grading', role: 'observer' };
}

function schoolsInScope({ schools, districts }: PlanningRows, scope: RosterScope): ReadonlyMap<string, string> {
  const inScope = new Set(districts.filter(({ name }) => scope.districts?.includes(name) ?? true).map(({ id }) => id));
  const chosen = schools.filter(
    ({ login, districtId }) =>
      (scope.schools?.includes(login) ?? true) &&
      (scope.districts === undefined || (districtId !== null && inScope.has(districtId))),
  );
  return new Map(chosen.map(({ id, login }) => [id, login]));
}

function isIn(scope: RosterScope, row: Sitting | GradingBlock, phase: Phase): boolean {
  if (row.state !== 'planned' || row.required === 0) return false;
  if (scope.phases !== undefined && !scope.phases.some((each) => each === phase)) return false;
  return (scope.from === undefined || scope.from <= row.date) && (scope.to === undefined || row.date <= scope.to);
}

function timesOf({ date, startsAt, endsAt }: Sitting | GradingBlock): Pick<Slot, 'start' | 'end'> {
  return { start: `${date}T${startsAt.slice(0, 5)}`, end: `${date}T${endsAt.slice(0, 5)}` };
}

/** Flagged schools must be covered: missing somebody there costs more than anything else could save. */
function demandOf(
  { required }: Sitting | GradingBlock,
  level: number,
  rules: PlanningRules,
): Pick<Slot, 'required' | 'weight' | 'quotas'> {
  const quotas = rules.quotas.filter(({ fromRisk }) => fromRisk <= level);
  return {
    required,
    weight: rules.slotWeights[level] ?? 0,
    quotas: quotas.map(({ categories, min, weight }) => ({ categories, min: Math.min(min, required), weight })),
  };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
