import { type Random, randomFrom } from '../random.js';
import type { Person, RosterProblem } from '../roster/model.js';
import { DEFAULT_RULES } from '../roster/reader/defaults.js';
import { dislikes, lastCampaign, publishedBefore } from './agreements.js';
import { asCommission } from './commission.js';
import { type School, landscape } from './landscape.js';
import { asOrganisers } from './organisers.js';
import { observers } from './observers.js';
import { sittings } from './sittings.js';

/** Whose roster to invent. */
export const GENERATED_KINDS = ['observers', 'organisers', 'commission'] as const;
export type GeneratedKind = (typeof GENERATED_KINDS)[number];

/** What kind of municipality to invent. */
export interface GenerateOptions {
  /** Observers unless said; the others are problems of the second version. */
  readonly kind?: GeneratedKind;
  readonly schools: number;
  /** How many people, whatever they do. */
  readonly observers: number;
  readonly seed: number;
  /** How many slots; left out, 23 for each school and the grading blocks of flagged schools. */
  readonly slots?: number;
  readonly name?: string;
  /** For what share of the slots a duty was published before; 0 to 1. */
  readonly published?: number;
}

/** Invents a realistic problem of spring 2026; the same options give the same document. */
export function generateProblem(options: GenerateOptions): RosterProblem {
  const random = randomFrom(options.seed);
  const schools = landscape(random, options.schools);
  const people = observers(random, schools, options.observers);
  const bare: RosterProblem = {
    format: 'roster-problem/1',
    name: options.name ?? `${options.schools} schools, ${options.observers} ${options.kind ?? 'observers'}, seed ${options.seed}`,
    timeZone: 'Asia/Yekaterinburg',
    places: schools.map(({ place }) => place),
    travel: { fixedMinutes: 10, speedKmh: 40, overrides: measuredWays(random, schools) },
    people,
    slots: sittings(random, schools, options.slots ?? null),
    bans: bans(random, people, schools),
    pairBans: pairBans(random, people),
    pins: [],
    published: [],
    history: lastCampaign(random, people, schools),
    preferences: [],
    rules: DEFAULT_RULES,
  };
  const problem = ofKind(random, schools, { ...bare, preferences: dislikes(random, bare) }, options.kind ?? 'observers');
  return { ...problem, published: publishedBefore(random, problem, options.published ?? 0) };
}

function ofKind(random: Random, schools: readonly School[], problem: RosterProblem, kind: GeneratedKind): RosterProblem {
  switch (kind) {
    case 'observers':
      return problem;
    case 'organisers':
      return asOrganisers(random, schools, { ...problem, preferences: [] });
    case 'commission':
      return asCommission(random, schools, problem);
  }
}

/** A few ways that are longer than they look: a river, a winter road. */
function measuredWays(random: Random, schools: readonly School[]): RosterProblem['travel']['overrides'] {
  const order = random.shuffled(schools).slice(0, 2 * Math.floor(schools.length / 12));
  return order.flatMap((one, index) =>
    index % 2 === 0 ? [[one.place.id, order[index + 1]!.place.id, random.between(25, 120)] as const] : [],
  );
}

function bans(random: Random, people: readonly Person[], schools: readonly School[]): RosterProblem['bans'] {
  return people.filter(() => random.chance(0.03)).map(({ id }) => [id, random.pick(schools).place.id] as const);
}

function pairBans(random: Random, people: readonly Person[]): RosterProblem['pairBans'] {
  const order = random.shuffled(people).slice(0, 2 * Math.floor(people.length / 60));
  return order.flatMap((one, index) => (index % 2 === 0 ? [[one.id, order[index + 1]!.id] as const] : []));
}
