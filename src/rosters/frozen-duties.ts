import { DateTime } from 'luxon';
import { compile, indexDuties, rosterOf, type Duty, type Instance, type RosterProblem } from '../engine/index.js';
import { firstRuleAgainst } from './first-rule.js';

export interface FrozenDuties {
  /** Published duties that stay as they are. */
  readonly pins: readonly Duty[];
  /** Published duties that should stay but cannot, each with the reason. */
  readonly lifted: readonly LiftedDuty[];
}

export interface LiftedDuty extends Duty {
  readonly reason: { readonly ru: string; readonly en: string };
}

const GONE = {
  ru: 'этого человека или этого выхода больше нет в графике',
  en: 'this person or this slot is not in the roster any more',
};

/** What was told: the published version's slots as they were then, and the duties in them. */
export interface Told {
  readonly slots: RosterProblem['slots'];
  readonly duties: readonly Duty[];
}

/** The duties that were told for today, the past and the next `frozenDays` days, as far as they are still possible together. */
export function frozenDuties(problem: RosterProblem, told: Told, at: Date, frozenDays: number): FrozenDuties {
  const instance = compile({ ...problem, pins: [] });
  const pins: Duty[] = [];
  const lifted: LiftedDuty[] = [];
  for (const duty of dutiesUntil(lastFrozenDay(problem.timeZone, at, frozenDays), told)) {
    const reason = obstacle(instance, [...problem.pins, ...pins], duty);
    if (reason === undefined) pins.push(duty);
    else lifted.push({ ...duty, reason });
  }
  return { pins, lifted };
}

export function lastFrozenDay(timeZone: string, at: Date, frozenDays: number): string {
  return DateTime.fromJSDate(at, { zone: timeZone }).plus({ days: frozenDays }).toFormat('yyyy-MM-dd');
}

function dutiesUntil(day: string, { slots, duties }: Told): readonly Duty[] {
  const startOf = new Map(slots.map(({ id, start }) => [id, start]));
  return duties.filter(({ slot }) => (startOf.get(slot) ?? '9').slice(0, 10) <= day);
}

function obstacle(instance: Instance, pins: readonly Duty[], duty: Duty): LiftedDuty['reason'] | undefined {
  if (!isKnown(instance, duty)) return GONE;
  const others = pins.filter((pin) => isKnown(instance, pin) && !(pin.person === duty.person && pin.slot === duty.slot));
  const roster = rosterOf(instance, indexDuties(instance, others));
  const [indexed] = indexDuties(instance, [duty]);
  return firstRuleAgainst(instance, roster, indexed!.person, indexed!.slot)?.sentence;
}

function isKnown({ personIndex, slotIndex }: Instance, { person, slot }: Duty): boolean {
  return personIndex.has(person) && slotIndex.has(slot);
}
