import type { PersonId, PlaceId, RosterProblem, SlotId } from '../model.js';
import type { FaultCode, Report } from './faults.js';
import { unique } from './unique.js';

/** Checks what only the whole document can tell: ids that are unique, references that lead somewhere, ends after starts. */
export function checkReferences(problem: RosterProblem, report: Report): void {
  const names: Names = {
    people: unique(problem.people, 'people', 'E1100', report),
    places: unique(problem.places, 'places', 'E1101', report),
    slots: unique(problem.slots, 'slots', 'E1102', report),
    report,
  };
  checkSlots(problem, names);
  checkPeople(problem, names);
  checkOverrides(problem, names);
  checkBans(problem, names);
  checkDuties(problem, names);
  checkChoices(problem, names);
  checkTasks(problem, names);
}

interface Names {
  readonly people: ReadonlySet<PersonId>;
  readonly places: ReadonlySet<PlaceId>;
  readonly slots: ReadonlySet<SlotId>;
  readonly report: Report;
}

function checkSlots(problem: RosterProblem, names: Names): void {
  for (const [index, slot] of problem.slots.entries()) {
    knows(names.places, 'E1201', slot.place, `slots[${index}].place`, names.report);
    if (slot.start !== '' && slot.end !== '' && slot.end <= slot.start)
      names.report('E1010', `slots[${index}].end`, slot.end, { ru: `начало ${slot.start}`, en: `the start is ${slot.start}` });
  }
}

function checkPeople(problem: RosterProblem, names: Names): void {
  for (const [index, person] of problem.people.entries())
    for (const [at, { place }] of person.affiliations.entries())
      knows(names.places, 'E1201', place, `people[${index}].affiliations[${at}].place`, names.report);
}

function checkOverrides(problem: RosterProblem, names: Names): void {
  const known = new Map<string, number>();
  for (const [index, [a, b, minutes]] of problem.travel.overrides.entries()) {
    const path = `travel.overrides[${index}]`;
    knows(names.places, 'E1201', a, `${path}[0]`, names.report);
    knows(names.places, 'E1201', b, `${path}[1]`, names.report);
    const key = JSON.stringify(a < b ? [a, b] : [b, a]);
    const before = known.get(key);
    if (before !== undefined && before !== minutes)
      names.report('E1301', path, minutes, { ru: `выше указано минут: ${before}`, en: `${before} minutes stand above` });
    known.set(key, minutes);
  }
}

function checkBans(problem: RosterProblem, names: Names): void {
  for (const [index, [person, place]] of problem.bans.entries()) {
    knows(names.people, 'E1200', person, `bans[${index}][0]`, names.report);
    knows(names.places, 'E1201', place, `bans[${index}][1]`, names.report);
  }
  for (const [index, [one, other]] of problem.pairBans.entries()) {
    knows(names.people, 'E1200', one, `pairBans[${index}][0]`, names.report);
    knows(names.people, 'E1200', other, `pairBans[${index}][1]`, names.report);
    if (one === other && one !== '') names.report('E1300', `pairBans[${index}]`, [one, other]);
  }
}

/** What was published may name people and slots that no longer exist; everything else must exist. */
function checkDuties(problem: RosterProblem, names: Names): void {
  for (const list of ['pins', 'preferences', 'declined'] as const)
    for (const [index, { person, slot }] of (problem[list] ?? []).entries()) {
      knows(names.people, 'E1200', person, `${list}[${index}].person`, names.report);
      knows(names.slots, 'E1202', slot, `${list}[${index}].slot`, names.report);
    }
  for (const [index, { person, place }] of problem.history.entries()) {
    knows(names.people, 'E1200', person, `history[${index}].person`, names.report);
    knows(names.places, 'E1201', place, `history[${index}].place`, names.report);
  }
  single(problem.published, ({ person, slot }) => [person, slot], 'published', names.report);
  single(problem.preferences, ({ person, slot }) => [person, slot], 'preferences', names.report);
  single(problem.history, ({ person, place }) => [person, place], 'history', names.report);
}

function checkChoices({ slots, choices = [] }: RosterProblem, names: Names): void {
  const choiceOf = new Map<SlotId, number>();
  const bare = new Map(slots.map((slot) => [slot.id, slot.weight === 0 && slot.quotas.length === 0]));
  unique(choices, 'choices', 'E1106', names.report);
  for (const [index, { id, slots: members, quotas }] of choices.entries()) {
    if (quotas.filter(({ leads }) => leads === true).length > 1) names.report('E1304', `choices[${index}].quotas`, id);
    if (names.slots.has(id))
      names.report('E1106', `choices[${index}].id`, id, { ru: 'такой id у слота', en: 'a slot has this id' });
    for (const [at, slot] of members.entries()) {
      const path = `choices[${index}].slots[${at}]`;
      knows(names.slots, 'E1202', slot, path, names.report);
      if (bare.get(slot) === false) names.report('E1302', path, slot);
      const before = choiceOf.get(slot);
      if (before !== undefined)
        names.report('E1303', path, slot, { ru: `первый — choices[${before}]`, en: `the first is choices[${before}]` });
      choiceOf.set(slot, index);
    }
  }
}

function checkTasks({ busy = [] }: RosterProblem, names: Names): void {
  for (const [index, { person, place, from, to }] of busy.entries()) {
    knows(names.people, 'E1200', person, `busy[${index}].person`, names.report);
    knows(names.places, 'E1201', place, `busy[${index}].place`, names.report);
    if (from !== '' && to !== '' && to <= from)
      names.report('E1010', `busy[${index}].to`, to, { ru: `начало ${from}`, en: `it begins at ${from}` });
  }
}

/** An empty id was reported where it was read. */
function knows(known: ReadonlySet<string>, code: FaultCode, id: string, path: string, report: Report): void {
  if (id !== '' && !known.has(id)) report(code, path, id);
}

function single<T>(entries: readonly T[], keyOf: (entry: T) => readonly string[], list: string, report: Report): void {
  const first = new Map<string, number>();
  for (const [index, entry] of entries.entries()) {
    const key = JSON.stringify(keyOf(entry));
    const before = first.get(key);
    if (before !== undefined)
      report('E1103', `${list}[${index}]`, entry, { ru: `первая — ${list}[${before}]`, en: `the first is ${list}[${before}]` });
    else first.set(key, index);
  }
}
