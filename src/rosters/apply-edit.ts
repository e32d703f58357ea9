import type { Duty, RosterProblem } from '../engine/index.js';
import { withDeclined } from '../solving/declined-duties.js';
import { changesOf, type RosterChange, type RosterEdit } from './roster-edit.js';

/** A roster in the user's own identifiers: its problem with the pins, and the duties. */
export interface Draft {
  readonly problem: RosterProblem;
  readonly duties: readonly Duty[];
}

/** What stands in the way of an edit before any rule is asked. */
export interface EditFault {
  readonly value: string;
  readonly ru: string;
  readonly en: string;
}

/** The roster after the edit, or why the edit makes no sense in this roster. Nothing is judged here. */
export function applyEdit(draft: Draft, edit: RosterEdit): Draft | EditFault {
  let done = draft;
  for (const change of changesOf(edit)) {
    const next = applyChange(done, change);
    if (!('problem' in next)) return next;
    done = next;
  }
  return done;
}

function applyChange(draft: Draft, edit: RosterChange): Draft | EditFault {
  const fault = faultOf(draft, edit);
  if (fault !== undefined) return fault;
  switch (edit.kind) {
    case 'pin':
      return withPin(draft, edit);
    case 'unpin':
      return withoutPin(draft, edit);
    case 'add':
      return withPin(withDuty(draft, edit), edit);
    case 'remove':
      return withoutPin(withoutDuty(draft, edit), edit);
    case 'replace': {
      const next = { person: edit.by, slot: edit.slot };
      return withPin(withDuty(withoutPin(withoutDuty(draft, edit), edit), next), next);
    }
    case 'ban':
      return withBan(draft, edit.person, edit.place);
  }
}

function faultOf({ problem, duties }: Draft, edit: RosterChange): EditFault | undefined {
  const people = edit.kind === 'replace' ? [edit.person, edit.by] : [edit.person];
  const stranger = people.find((code) => !problem.people.some(({ id }) => id === code));
  const leaves = edit.kind === 'remove' || edit.kind === 'replace' || edit.kind === 'unpin';
  if (stranger !== undefined && !(leaves && stranger === edit.person)) return unknown(stranger, 'человека', 'person');
  if (edit.kind === 'ban')
    return problem.places.some(({ id }) => id === edit.place) ? undefined : unknown(edit.place, 'школы', 'school');
  if (!problem.slots.some(({ id }) => id === edit.slot)) return unknown(edit.slot, 'выхода', 'slot');
  if (edit.kind === 'unpin') return has(problem.pins, edit) ? undefined : told(edit, 'не закреплён', 'is not pinned');
  if (edit.kind === 'add') return has(duties, edit) ? told(edit, 'уже назначен', 'is there already') : undefined;
  if (!has(duties, edit)) return told(edit, 'не назначен', 'is not assigned');
  const successor = edit.kind === 'replace' ? { person: edit.by, slot: edit.slot } : null;
  return successor !== null && has(duties, successor) ? told(successor, 'уже назначен', 'is there already') : undefined;
}

function unknown(value: string, ru: string, en: string): EditFault {
  return {
    value,
    ru: `В этой версии графика нет ${ru} ${value}. Обновите страницу.`,
    en: `There is no ${en} ${value} in this version of the roster.`,
  };
}

function told({ person, slot }: Duty, ru: string, en: string): EditFault {
  return {
    value: `${person} ${slot}`,
    ru: `${person} на выход ${slot} ${ru}. Обновите страницу.`,
    en: `${person} ${en} in ${slot}.`,
  };
}

/** Whoever names a person by hand has agreed it with them, whatever they answered before. */
function withDuty({ problem, duties }: Draft, { person, slot }: Duty): Draft {
  const duty = { person, slot };
  const stillDeclined = (problem.declined ?? []).filter((other) => !isSame(other, duty));
  return { problem: withDeclined(problem, stillDeclined), duties: [...duties, duty] };
}

function withoutDuty(draft: Draft, duty: Duty): Draft {
  return { ...draft, duties: draft.duties.filter((other) => !isSame(other, duty)) };
}

function withPin(draft: Draft, { person, slot }: Duty): Draft {
  const { problem } = draft;
  return has(problem.pins, { person, slot })
    ? draft
    : { ...draft, problem: { ...problem, pins: [...problem.pins, { person, slot }] } };
}

function withoutPin(draft: Draft, duty: Duty): Draft {
  return { ...draft, problem: { ...draft.problem, pins: draft.problem.pins.filter((pin) => !isSame(pin, duty)) } };
}

function withBan({ problem, duties }: Draft, person: string, place: string): Draft {
  const there = new Set(problem.slots.filter((slot) => slot.place === place).map(({ id }) => id));
  const stays = (duty: Duty) => duty.person !== person || !there.has(duty.slot);
  const isKnown = problem.bans.some(([who, where]) => who === person && where === place);
  return {
    problem: { ...problem, pins: problem.pins.filter(stays), bans: isKnown ? problem.bans : [...problem.bans, [person, place]] },
    duties: duties.filter(stays),
  };
}

function has(duties: readonly Duty[], duty: Duty): boolean {
  return duties.some((other) => isSame(other, duty));
}

function isSame(a: Duty, b: Duty): boolean {
  return a.person === b.person && a.slot === b.slot;
}
