import {
  AFFILIATION_KINDS,
  CATEGORIES,
  PHASES,
  RECIPROCITY_MODES,
  ROLES,
  type Affiliation,
  type Duty,
  type Limits,
  type Person,
  type Place,
  type Preference,
  type Quota,
  type RosterProblem,
  type RuleSettings,
  type Slot,
  type Travel,
  type TravelOverride,
  type Visit,
  type Weights,
} from '../model.js';
import { DEFAULT_RULES, DEFAULT_WEIGHTS } from './defaults.js';
import { type Shape, list, nullable, optional, record, tuple } from './shapes.js';
import {
  count,
  day,
  format,
  identifier,
  interval,
  moment,
  oneOf,
  ordinal,
  position,
  positive,
  text,
  timeZone,
  truth,
} from './values.js';

const place = record<Place>({ id: identifier, position, district: nullable(text) });

const travel = record<Travel>({
  fixedMinutes: count,
  speedKmh: positive,
  overrides: optionalList(tuple<TravelOverride>(identifier, identifier, count)),
});

const affiliation = record<Affiliation>({ place: identifier, kind: oneOf(AFFILIATION_KINDS) });

const person = record<Person>({
  id: identifier,
  category: oneOf(CATEGORIES),
  roles: list(oneOf(ROLES)),
  home: position,
  affiliations: optionalList(affiliation),
  subjects: optionalList(identifier),
  trainedOn: nullable(day),
  available: list(interval),
  limits: optional(limits(), {}),
  share: optional(count, 1),
});

const quota = record<Quota>({ categories: list(oneOf(CATEGORIES)), min: count, weight: count });

const slot = record<Slot>({
  id: identifier,
  place: identifier,
  start: moment,
  end: moment,
  phase: oneOf(PHASES),
  role: oneOf(ROLES),
  subject: nullable(identifier),
  grade: nullable(ordinal),
  required: count,
  weight: count,
  quotas: optionalList(quota),
});

const weights = record<Weights>({
  change: optional(count, DEFAULT_WEIGHTS.change),
  balance: optional(count, DEFAULT_WEIGHTS.balance),
  tripMinute: optional(count, DEFAULT_WEIGHTS.tripMinute),
  repeatPlace: optional(count, DEFAULT_WEIGHTS.repeatPlace),
  lastYear: optional(count, DEFAULT_WEIGHTS.lastYear),
  reciprocity: optional(count, DEFAULT_WEIGHTS.reciprocity),
  person: optional(count, DEFAULT_WEIGHTS.person),
});

const rules = record<RuleSettings>({
  arriveBeforeMinutes: optional(count, DEFAULT_RULES.arriveBeforeMinutes),
  leaveAfterMinutes: optional(count, DEFAULT_RULES.leaveAfterMinutes),
  conflictKinds: optional(list(oneOf(AFFILIATION_KINDS)), DEFAULT_RULES.conflictKinds),
  subjectConflict: optional(truth, DEFAULT_RULES.subjectConflict),
  trainingRequired: optional(truth, DEFAULT_RULES.trainingRequired),
  maxDatesPerPlace: optional(nullable(count), DEFAULT_RULES.maxDatesPerPlace),
  reciprocity: optional(oneOf(RECIPROCITY_MODES), DEFAULT_RULES.reciprocity),
  weights: optional(weights, DEFAULT_WEIGHTS),
});

export const duty = record<Duty>({ person: identifier, slot: identifier });

/** The whole document; a key that may be left out says with `optional` what it then means. */
export const problemShape = record<RosterProblem>({
  format: format('roster-problem/1'),
  name: optional(text, ''),
  timeZone,
  places: list(place),
  travel,
  people: list(person),
  slots: list(slot),
  bans: optionalList(tuple<readonly [string, string]>(identifier, identifier)),
  pairBans: optionalList(tuple<readonly [string, string]>(identifier, identifier)),
  pins: optionalList(duty),
  published: optionalList(duty),
  history: optionalList(record<Visit>({ person: identifier, place: identifier })),
  preferences: optionalList(record<Preference>({ person: identifier, slot: identifier, cost: count })),
  rules: optional(rules, DEFAULT_RULES),
});

function optionalList<T>(item: Shape<T>): Shape<readonly T[]> {
  return optional(list(item), []);
}

/** A limit that is missing or null is no limit: the key is left out. */
function limits(): Shape<Limits> {
  const shape = record({ perDay: nullable(count), perWeek: nullable(count), total: nullable(count) });
  return {
    fallback: {},
    read: (value, path, report) =>
      Object.fromEntries(Object.entries(shape.read(value, path, report)).filter(([, limit]) => limit !== null)),
  };
}
