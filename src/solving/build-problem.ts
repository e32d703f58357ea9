import type { Duty, RosterProblem, Visit } from '../engine/index.js';
import { declinedDuties, withDeclined } from './declined-duties.js';
import { demandOf } from './demand.js';
import { kindRules } from './kind-rules.js';
import { peopleOf } from './people.js';
import { placesOf, type Places } from './places.js';
import type { PlanningRows } from './planning-rows.js';
import { planningRulesSchema } from './planning-rules.js';
import type { PlanningWarning } from './planning-warning.js';
import type { RosterKind } from './roster-kind.js';
import type { RosterScope } from './roster-scope.js';
import { staffWarnings } from './staff-warnings.js';
import { tasksOf } from './tasks.js';

/** What does not come from the municipality's data but from the roster itself. */
export interface ProblemWish {
  readonly name: string;
  readonly kind: RosterKind;
  readonly scope: RosterScope;
  readonly published: readonly Duty[];
  readonly pins: readonly Duty[];
}

export interface BuiltProblem {
  readonly problem: RosterProblem;
  readonly warnings: readonly PlanningWarning[];
  /** Pins of the wish whose person or slot is not in the problem any more. */
  readonly lostPins: readonly Duty[];
}

/** The municipality's rows as `roster-problem/2`: the same rows give the same bytes. People are known by code, never by name. */
export function buildProblem(rows: PlanningRows, wish: ProblemWish): BuiltProblem {
  const rules = planningRulesSchema.parse(rows.campaign.rules);
  const places = placesOf(rows);
  const { slots, choices, warnings: unmet } = demandOf(rows, wish.kind, wish.scope, rules);
  const { people, preferences, warnings } = peopleOf(rows, places, slots, { rules, kind: wish.kind });
  const planned = new Set(people.map(({ id }) => id));
  const isPlanned = plannedIn(planned, slots);
  const facts: RosterProblem = {
    format: 'roster-problem/2',
    name: wish.name,
    timeZone: rows.campaign.timeZone,
    places: places.places,
    travel: { ...rules.travel, overrides: [] },
    people,
    slots,
    ...bansOf(rows, places, planned),
    pins: wish.pins.filter(isPlanned),
    published: wish.published,
    history: historyOf(rows, places, planned),
    preferences,
    rules: kindRules(rules, wish.kind),
    ...(choices && { choices }),
    busy: tasksOf(rows, places, slots, planned, rules),
  };
  const problem = withDeclined(facts, declinedDuties(facts, rows.declined));
  const staff = wish.kind === 'organisers' ? staffWarnings(problem) : [];
  return {
    problem,
    warnings: [...places.warnings, ...staff, ...unmet, ...warnings],
    lostPins: wish.pins.filter((pin) => !isPlanned(pin)),
  };
}

/**
 * The part of a problem that the municipality's data decide: two problems that agree in it were built from the same facts. What people
 * have declined since is none of them: a roster that was made before stays as it is, only the next one goes by it.
 */
export function factsOfProblem({
  pins: _pins,
  published: _p,
  declined: _d,
  name: _name,
  format: _format,
  ...facts
}: RosterProblem) {
  return facts;
}

function plannedIn(persons: ReadonlySet<string>, slots: RosterProblem['slots']): (duty: Duty) => boolean {
  const keys = new Set(slots.map(({ id }) => id));
  return ({ person, slot }) => persons.has(person) && keys.has(slot);
}

function bansOf(
  { bans, people }: PlanningRows,
  { loginOf }: Places,
  planned: ReadonlySet<string>,
): Pick<RosterProblem, 'bans' | 'pairBans'> {
  const codeOf = new Map(people.map(({ id, code }) => [id, code]));
  const known = bans
    .map(({ personId, schoolId, otherPersonId }) => ({ person: codeOf.get(personId)!, schoolId, otherPersonId }))
    .filter(({ person }) => planned.has(person));
  return {
    bans: known.flatMap(({ person, schoolId }) => (schoolId === null ? [] : [[person, loginOf.get(schoolId)!] as const])),
    pairBans: known.flatMap(({ person, otherPersonId }) => {
      const other = otherPersonId === null ? undefined : codeOf.get(otherPersonId);
      return other === undefined || !planned.has(other) ? [] : [[person, other] as const];
    }),
  };
}

function historyOf({ servedBefore, people }: PlanningRows, { loginOf }: Places, planned: ReadonlySet<string>): readonly Visit[] {
  const codeOf = new Map(people.map(({ id, code }) => [id, code]));
  const visits = servedBefore
    .map(({ personId, schoolId }) => ({ person: codeOf.get(personId) ?? '', place: loginOf.get(schoolId) ?? '' }))
    .filter(({ person, place }) => planned.has(person) && place !== '');
  const distinct = new Map(visits.map((visit) => [`${visit.person}\t${visit.place}`, visit]));
  return [...distinct.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, visit]) => visit);
}
