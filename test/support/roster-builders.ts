import {
  DEFAULT_RULES,
  DEFAULT_WEIGHTS,
  compile,
  indexDuties,
  rosterOf,
  type Duty,
  type Instance,
  type Person,
  type Place,
  type Roster,
  type RosterProblem,
  type RuleSettings,
  type Slot,
  type Weights,
} from '../../src/engine/index.js';

/** A person who can do anything, at home at the origin, free for the whole campaign. */
export function aPerson(id: string, differences: Partial<Person> = {}): Person {
  return {
    id,
    category: 'public',
    roles: ['observer'],
    home: [0, 0],
    affiliations: [],
    subjects: [],
    trainedOn: '2026-03-01',
    available: [['2026-04-01T00:00', '2026-06-01T00:00']],
    limits: {},
    share: 1,
    ...differences,
  };
}

/** A place at the origin. */
export function aPlace(id: string, differences: Partial<Place> = {}): Place {
  return { id, position: [0, 0], district: null, ...differences };
}

/** One lesson of mathematics on Monday 20 April 2026 at 9:00 that needs one observer. */
export function aSlot(id: string, differences: Partial<Slot> = {}): Slot {
  return {
    id,
    place: 'A',
    start: '2026-04-20T09:00',
    end: '2026-04-20T09:45',
    phase: 'conduct',
    role: 'observer',
    subject: 'mathematics',
    grade: 5,
    required: 1,
    weight: 1000,
    quotas: [],
    ...differences,
  };
}

/** The same lesson on a day of April 2026 and at another hour. */
export function at(day: number, hour: number): Pick<Slot, 'start' | 'end'> {
  const moment = (minutes: number) => `2026-04-${pad(day)}T${pad(hour)}:${pad(minutes)}`;
  return { start: moment(0), end: moment(45) };
}

/** A problem with the places A and B, nobody in it and no slot. */
export function aProblem(differences: Partial<RosterProblem> = {}): RosterProblem {
  return {
    format: 'roster-problem/1',
    name: 'test',
    timeZone: 'Asia/Yekaterinburg',
    places: [aPlace('A'), aPlace('B', { position: [1, 0] })],
    travel: { fixedMinutes: 10, speedKmh: 40, overrides: [] },
    people: [],
    slots: [],
    bans: [],
    pairBans: [],
    pins: [],
    published: [],
    history: [],
    preferences: [],
    rules: DEFAULT_RULES,
    ...differences,
  };
}

/** The default rules with some differences. */
export function rules(differences: Partial<RuleSettings>): RuleSettings {
  return { ...DEFAULT_RULES, ...differences };
}

/** The default rules with these weights and all other weights 0. */
export function onlyWeights(weights: Partial<Weights>, differences: Partial<RuleSettings> = {}): RuleSettings {
  const none = Object.fromEntries(Object.keys(DEFAULT_WEIGHTS).map((name) => [name, 0])) as unknown as Weights;
  return rules({ ...differences, weights: { ...none, ...weights } });
}

/** `duty('P1 S1')` */
export function duty(text: string): Duty {
  const [person, slot] = text.split(' ');
  return { person: person!, slot: slot! };
}

/** The compiled problem and the roster of duties like `'P1 S1'`. */
export function rostered(
  problem: RosterProblem,
  ...duties: readonly string[]
): { readonly instance: Instance; readonly roster: Roster } {
  const instance = compile(problem);
  return { instance, roster: rosterOf(instance, indexDuties(instance, duties.map(duty))) };
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
