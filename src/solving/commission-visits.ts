import { CATEGORIES, type Choice, type Phase, type Slot } from '../engine/index.js';
import type { Occasion } from './occasions.js';
import type { PlanningRows } from './planning-rows.js';
import type { PlanningRules } from './planning-rules.js';
import { noted, type PlanningWarning } from './planning-warning.js';

export interface CommissionVisits {
  readonly slots: readonly Slot[];
  readonly choices: readonly Choice[];
  readonly warnings: readonly PlanningWarning[];
}

/** A school that must be visited while works are written, or while they are marked. */
interface Must {
  readonly login: string;
  readonly phase: Phase;
  readonly level: number;
}

/** Each flagged school is visited once while works are written, one flagged for years also while they are marked; when, is chosen. */
export function commissionVisits(rows: PlanningRows, occasions: readonly Occasion[], rules: PlanningRules): CommissionVisits {
  const musts = mustsOf(rows, occasions, rules);
  const there = musts.map((must) => ({
    must,
    at: occasions.filter(({ place, phase }) => place === must.login && phase === must.phase),
  }));
  const possible = there.filter(({ at }) => at.length > 0);
  const observed = new Set(rows.servesElsewhere.filter(({ role }) => role === 'observer').map(({ slotId }) => slotId));
  return {
    slots: occasions
      .filter((occasion) => possible.some(({ at }) => at.includes(occasion)))
      .map((occasion) => visitSlot(occasion, rules, observed.has(occasion.row.id))),
    choices: possible.map(({ must, at }) => visitOf(must, at, rules)),
    warnings: there.filter(({ at }) => at.length === 0).map(({ must }) => nothingToVisit(must)),
  };
}

function mustsOf(rows: PlanningRows, occasions: readonly Occasion[], rules: PlanningRules): readonly Must[] {
  const { fromRisk, gradingFromYears } = rules.commission;
  const levels = new Map(occasions.map(({ place, level }) => [place, level]));
  return rows.schools.flatMap(({ id, login }): Must[] => {
    const level = levels.get(login) ?? 0;
    if (level < fromRisk) return [];
    const years = rows.risks.filter((risk) => risk.schoolId === id && risk.level >= fromRisk).length;
    const phases: readonly Phase[] = years >= gradingFromYears ? ['conduct', 'grading'] : ['conduct'];
    return phases.map((phase) => ({ login, phase, level }));
  });
}

/** The team's seats and their price belong to the choice; a slot only says where and when. */
function visitSlot({ id, phase, place, start, end, subject, grade }: Occasion, rules: PlanningRules, observed: boolean): Slot {
  const demand = { required: rules.commission.team, weight: 0, quotas: [] };
  return { id, phase, role: 'commission', place, start, end, subject, grade, ...demand, observed };
}

function visitOf({ login, phase, level }: Must, at: readonly Occasion[], rules: PlanningRules): Choice {
  const { team, chairWeight } = rules.commission;
  return {
    id: `visit:${login}:${phase}`,
    slots: at.map(({ id }) => id),
    open: 1,
    required: team,
    weight: rules.slotWeights[level] ?? 0,
    quotas: [{ categories: CATEGORIES, roles: ['chair'], min: 1, weight: chairWeight, reserved: true, leads: true }],
  };
}

function nothingToVisit({ login, phase }: Must): PlanningWarning {
  const [ru, en] = phase === 'conduct' ? ['ни одной работы', 'no sitting'] : ['ни одной проверки работ', 'no grading block'];
  return noted('nothing-to-visit', null, {
    school: login,
    ru: `Школу ${login} должна посетить комиссия, но в расписании нет ${ru}. Внесите их.`,
    en: `School ${login} must be visited by the commission, but the timetable has ${en}. Enter them.`,
  });
}
