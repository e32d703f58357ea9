import {
  AFFILIATION_KINDS,
  CATEGORIES,
  PHASES,
  PROBLEM_FORMATS,
  RECIPROCITY_MODES,
  ROLES,
  type Affiliation,
  type Choice,
  type Duty,
  type Engagement,
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
import { DEFAULT_RULES, DEFAULT_WEIGHTS, SECOND_RULES, SECOND_WEIGHTS } from './defaults.js';
import { type Shape, isObject, list, nullable, optional, record, tuple } from './shapes.js';
import {
  count,
  day,
  identifier,
  interval,
  moment,
  oneFormat,
  oneOf,
  ordinal,
  percent,
  position,
  positive,
  text,
  timeZone,
  truth,
} from './values.js';

const placeFields = { id: identifier, position, district: nullable(text) };

const travel = record<Travel>({
  fixedMinutes: count,
  speedKmh: positive,
  overrides: optionalList(tuple<TravelOverride>(identifier, identifier, count)),
});

const affiliationFields = { place: identifier, kind: oneOf(AFFILIATION_KINDS) };

const personFields = {
  id: identifier,
  category: oneOf(CATEGORIES),
  roles: list(oneOf(ROLES)),
  home: position,
  affiliations: optionalList(record<Affiliation>(affiliationFields)),
  subjects: optionalList(identifier),
  trainedOn: nullable(day),
  available: list(interval),
  limits: optional(limits(), {}),
  share: optional(count, 1),
};

const quota = record<Quota>({ categories: list(oneOf(CATEGORIES)), min: count, weight: count });

const slotFields = {
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
};

const weightFields = {
  change: optional(count, DEFAULT_WEIGHTS.change),
  balance: optional(count, DEFAULT_WEIGHTS.balance),
  tripMinute: optional(count, DEFAULT_WEIGHTS.tripMinute),
  repeatPlace: optional(count, DEFAULT_WEIGHTS.repeatPlace),
  lastYear: optional(count, DEFAULT_WEIGHTS.lastYear),
  reciprocity: optional(count, DEFAULT_WEIGHTS.reciprocity),
  person: optional(count, DEFAULT_WEIGHTS.person),
};

const ruleFields = {
  arriveBeforeMinutes: optional(count, DEFAULT_RULES.arriveBeforeMinutes),
  leaveAfterMinutes: optional(count, DEFAULT_RULES.leaveAfterMinutes),
  conflictKinds: optional(list(oneOf(AFFILIATION_KINDS)), DEFAULT_RULES.conflictKinds),
  subjectConflict: optional(truth, DEFAULT_RULES.subjectConflict),
  trainingRequired: optional(truth, DEFAULT_RULES.trainingRequired),
  maxDatesPerPlace: optional(nullable(count), DEFAULT_RULES.maxDatesPerPlace),
  reciprocity: optional(oneOf(RECIPROCITY_MODES), DEFAULT_RULES.reciprocity),
  weights: optional(record<Weights>(weightFields), DEFAULT_WEIGHTS),
};

export const duty = record<Duty>({ person: identifier, slot: identifier });

/** A key that may be left out says with `optional` what it then means. */
const problemFields = {
  format: oneFormat(PROBLEM_FORMATS),
  name: optional(text, ''),
  timeZone,
  places: list(record<Place>(placeFields)),
  travel,
  people: list(record<Person>(personFields)),
  slots: list(record<Slot>(slotFields)),
  bans: optionalList(tuple<readonly [string, string]>(identifier, identifier)),
  pairBans: optionalList(tuple<readonly [string, string]>(identifier, identifier)),
  pins: optionalList(duty),
  published: optionalList(duty),
  history: optionalList(record<Visit>({ person: identifier, place: identifier })),
  preferences: optionalList(record<Preference>({ person: identifier, slot: identifier, cost: count })),
  rules: optional(record<RuleSettings>(ruleFields), DEFAULT_RULES),
};

const firstVersion = record<RosterProblem>(problemFields);

const secondQuotaFields = {
  categories: optional(list(oneOf(CATEGORIES)), CATEGORIES),
  roles: optionalList(oneOf(ROLES)),
  min: count,
  weight: count,
  reserved: optional(truth, false),
};

const secondQuota = record<Omit<Required<Quota>, 'leads'>>(secondQuotaFields);

const choice = record<Choice>({
  id: identifier,
  slots: list(identifier),
  open: optional(count, 1),
  required: count,
  weight: count,
  quotas: optionalList(record<Required<Quota>>({ ...secondQuotaFields, leads: optional(truth, false) })),
});

const task = record<Required<Engagement>>({
  person: identifier,
  place: identifier,
  from: moment,
  to: moment,
  counts: optional(truth, false),
});

const secondWeights = record<Required<Weights>>({
  ...weightFields,
  duplication: optional(count, SECOND_WEIGHTS.duplication),
  donorBalance: optional(count, SECOND_WEIGHTS.donorBalance),
});

const secondRules = record<Required<RuleSettings>>({
  ...ruleFields,
  weights: optional(secondWeights, { ...DEFAULT_WEIGHTS, ...SECOND_WEIGHTS }),
  releasePercent: nullable(percent),
  duplication: optional(oneOf(RECIPROCITY_MODES), SECOND_RULES.duplication),
  routes: optional(truth, SECOND_RULES.routes),
});

const secondPerson = record<Person>({
  ...personFields,
  affiliations: optionalList(record<Required<Affiliation>>({ ...affiliationFields, classes: optionalList(identifier) })),
});

const secondSlot = record<Required<Slot>>({
  ...slotFields,
  quotas: optionalList(secondQuota),
  classes: optionalList(identifier),
  observed: optional(truth, false),
});

const secondVersion = record<Required<RosterProblem>>({
  ...problemFields,
  places: list(record<Required<Place>>({ ...placeFields, staff: nullable(count) })),
  people: list(secondPerson),
  slots: list(secondSlot),
  rules: optional(secondRules, { ...DEFAULT_RULES, ...SECOND_RULES, weights: { ...DEFAULT_WEIGHTS, ...SECOND_WEIGHTS } }),
  choices: optionalList(choice),
  busy: optionalList(task),
  declined: optionalList(duty),
});

/** The whole document, by the version that it says it is. */
export const problemShape: Shape<RosterProblem> = {
  fallback: firstVersion.fallback,
  read: (value, path, report) =>
    isObject(value) && value['format'] === 'roster-problem/2'
      ? secondVersion.read(value, path, report)
      : firstVersion.read(value, path, report),
};

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
