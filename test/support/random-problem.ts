import {
  AFFILIATION_KINDS,
  CATEGORIES,
  PHASES,
  RECIPROCITY_MODES,
  ROLES,
  randomFrom,
  type Duty,
  type Interval,
  type Person,
  type Place,
  type Random,
  type RosterProblem,
  type RuleSettings,
  type Slot,
} from '../../src/engine/index.js';

const SUBJECTS = ['mathematics', 'russian', 'history'];

/** How large a random problem may become. */
export interface Bounds {
  readonly people: number;
  readonly slots: number;
  readonly places: number;
}

/** An odd small problem that the reader accepts: every rule and switch occurs, so do empty lists and impossible wishes. */
export function randomProblem(seed: number, bounds: Bounds = { people: 6, slots: 8, places: 4 }): RosterProblem {
  const random = randomFrom(seed);
  const places = many(random.between(1, bounds.places), (index) => place(random, index));
  const people = many(random.between(0, bounds.people), (index) => person(random, index, places));
  const slots = many(random.between(0, bounds.slots), (index) => slot(random, index, places));
  const duties = (share: number) => randomDuties(random, people, slots, share);
  return {
    format: 'roster-problem/1',
    name: `random ${seed}`,
    timeZone: 'Europe/Moscow',
    places,
    travel: { fixedMinutes: random.between(0, 10), speedKmh: random.pick([20, 40.5, 90]), overrides: overrides(random, places) },
    people,
    slots,
    bans: people.filter(() => random.chance(0.15)).map(({ id }) => [id, random.pick(places).id] as const),
    pairBans: pairBans(random, people),
    pins: random.chance(0.3) ? duties(0.05) : [],
    published: [...duties(random.chance(0.4) ? 0.15 : 0), ...(random.chance(0.2) ? [{ person: 'gone', slot: 'S0' }] : [])],
    history: people.filter(() => random.chance(0.3)).map(({ id }) => ({ person: id, place: random.pick(places).id })),
    preferences: duties(0.1).map((duty) => ({ ...duty, cost: random.between(0, 30) })),
    rules: rules(random),
  };
}

/** Each pair of a person and a slot with the given probability, allowed or not. */
export function randomDuties(random: Random, people: readonly Person[], slots: readonly Slot[], share: number): Duty[] {
  return people.flatMap(({ id }) => slots.filter(() => random.chance(share)).map((slotOf) => ({ person: id, slot: slotOf.id })));
}

function place(random: Random, index: number): Place {
  return { id: `A${index}`, position: position(random), district: random.chance(0.5) ? 'D' : null };
}

/** A coarse grid, so that some positions coincide. */
function position(random: Random): readonly [number, number] {
  return [55 + random.below(3) / 20, 37 + random.below(3) / 10];
}

function person(random: Random, index: number, places: readonly Place[]): Person {
  return {
    id: `P${index}`,
    category: random.pick(CATEGORIES),
    roles: random.chance(0.9) ? ['observer', ...ROLES.filter((role) => role !== 'observer' && random.chance(0.2))] : ['organiser'],
    home: position(random),
    affiliations: places
      .filter(() => random.chance(0.25))
      .map(({ id }) => ({ place: id, kind: random.chance(0.6) ? 'employment' : random.pick(AFFILIATION_KINDS) })),
    subjects: SUBJECTS.filter(() => random.chance(0.15)),
    trainedOn: random.chance(0.1) ? null : random.pick(['2026-03-01', '2026-03-01', '2026-04-21']),
    available: random.chance(0.5) ? [['2026-04-20T00:00', '2026-05-01T00:00']] : intervals(random),
    limits: limits(random),
    share: random.pick([1, 1, 1, 2, 3]),
  };
}

/** Half days that may overlap, touch or leave gaps. */
function intervals(random: Random): Interval[] {
  return many(random.below(6), () => {
    const day = random.pick(['2026-04-20', '2026-04-21', '2026-04-27']);
    const from = random.pick(['07:00', '08:00', '08:30', '10:00']);
    return [`${day}T${from}`, `${day}T${random.pick(['10:15', '11:00', '13:00', '20:00'])}`] as const;
  });
}

function limits(random: Random): Person['limits'] {
  return {
    ...(random.chance(0.5) ? { perDay: random.between(0, 2) } : {}),
    ...(random.chance(0.3) ? { perWeek: random.between(1, 3) } : {}),
    ...(random.chance(0.3) ? { total: random.between(1, 4) } : {}),
  };
}

function slot(random: Random, index: number, places: readonly Place[]): Slot {
  const day = random.pick(['2026-04-20', '2026-04-21', '2026-04-26', '2026-04-27']);
  const hour = random.pick(['08', '09', '10', '12']);
  return {
    id: `S${index}`,
    place: random.pick(places).id,
    start: `${day}T${hour}:${random.pick(['00', '45'])}`,
    end: `${day}T${random.pick(['13:00', '13:45', `${hour}:46`])}`,
    phase: random.pick(PHASES),
    role: random.chance(0.85) ? 'observer' : random.pick(ROLES),
    subject: random.chance(0.8) ? random.pick(SUBJECTS) : null,
    grade: random.pick([null, 4, 5, 10]),
    required: random.pick([0, 1, 1, 1, 2, 3]),
    weight: random.between(0, 500),
    quotas: many(random.pick([0, 0, 0, 1, 2]), () => ({
      categories: CATEGORIES.filter(() => random.chance(0.4)),
      min: random.between(0, 2),
      weight: random.between(0, 200),
    })),
  };
}

function overrides(random: Random, places: readonly Place[]): RosterProblem['travel']['overrides'] {
  if (places.length < 2 || random.chance(0.5)) return [];
  const [from, to] = random.shuffled(places);
  return [[from!.id, to!.id, random.between(0, 60)]];
}

function pairBans(random: Random, people: readonly Person[]): RosterProblem['pairBans'] {
  if (people.length < 2 || random.chance(0.6)) return [];
  const [one, other] = random.shuffled(people);
  return [[one!.id, other!.id]];
}

function rules(random: Random): RuleSettings {
  const weight = () => (random.chance(0.3) ? 0 : random.between(1, 40));
  return {
    arriveBeforeMinutes: random.pick([0, 15, 30]),
    leaveAfterMinutes: random.pick([0, 0, 10]),
    conflictKinds: AFFILIATION_KINDS.filter(() => random.chance(0.6)),
    subjectConflict: random.chance(0.6),
    trainingRequired: random.chance(0.6),
    maxDatesPerPlace: random.pick([null, 0, 1, 2, 3]),
    reciprocity: random.pick(RECIPROCITY_MODES),
    weights: {
      change: weight(),
      balance: weight(),
      tripMinute: random.below(3),
      repeatPlace: weight(),
      lastYear: weight(),
      reciprocity: weight(),
      person: weight(),
    },
  };
}

function many<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
