import { ROLES, randomFrom, type Choice, type Quota, type Random, type RosterProblem } from '../../src/engine/index.js';
import { randomProblem, type Bounds } from './random-problem.js';

const CLASSES = ['5А', '5Б', '6А'];

/** An odd small problem of the second version: all that it adds occurs, alone and together. */
export function secondProblem(seed: number, bounds?: Bounds): RosterProblem {
  const first = randomProblem(seed, bounds);
  const random = randomFrom(seed + 1_000_000);
  const inChoices = random.chance(0.6) ? first.slots.filter(() => random.chance(0.6)) : [];
  const choices = choicesOf(random, inChoices);
  return {
    ...first,
    format: 'roster-problem/2',
    places: first.places.map((place) => ({ ...place, staff: random.pick([null, 3, 5, 10]) })),
    people: first.people.map((person) => ({
      ...person,
      affiliations: person.affiliations.map((tie) => ({ ...tie, classes: random.chance(0.3) ? classes(random) : [] })),
    })),
    slots: first.slots.map((slot) => ({
      ...slot,
      ...(inChoices.includes(slot)
        ? { weight: 0, quotas: [] }
        : { quotas: slot.quotas.map((quota) => secondQuota(random, quota)) }),
      classes: random.chance(0.5) ? classes(random) : [],
      observed: random.chance(0.3),
    })),
    choices,
    busy: first.people
      .filter(() => random.chance(0.4))
      .map(({ id }) => {
        const day = random.pick(['2026-04-20', '2026-04-21', '2026-04-27']);
        const hour = random.pick(['08', '09', '11']);
        return {
          person: id,
          place: random.pick(first.places).id,
          from: `${day}T${hour}:00`,
          to: `${day}T${hour}:40`,
          counts: random.chance(0.5),
        };
      }),
    rules: {
      ...first.rules,
      releasePercent: random.pick([null, 0, 20, 34, 100]),
      duplication: random.pick(['off', 'soft', 'hard']),
      routes: random.chance(0.4),
      weights: { ...first.rules.weights, duplication: random.below(30), donorBalance: random.pick([0, 0, 1, 7]) },
    },
    declined: first.people.flatMap(({ id: person }) =>
      first.slots.filter(() => random.chance(0.08)).map(({ id: slot }) => ({ person, slot })),
    ),
  };
}

function choicesOf(random: Random, slots: RosterProblem['slots']): Choice[] {
  const groups = [slots.filter((_, at) => at % 2 === 0), slots.filter((_, at) => at % 2 === 1)];
  return groups
    .filter((group) => group.length > 0)
    .map((group, index) => ({
      id: `C${index}`,
      slots: group.map(({ id }) => id),
      open: random.pick([0, 1, 1, 2]),
      required: random.between(0, 3),
      weight: random.between(0, 500),
      quotas: random.chance(0.5)
        ? [
            {
              ...secondQuota(random, { categories: [], min: random.between(0, 2), weight: random.below(200) }),
              leads: random.chance(0.6),
            },
          ]
        : [],
    }));
}

function secondQuota(random: Random, quota: Quota): Quota {
  if (random.chance(0.4)) return { ...quota, roles: [], reserved: random.chance(0.3) };
  const categories = (['authority', 'methodist', 'teacher', 'parent', 'public', 'college', 'student'] as const).filter(() =>
    random.chance(0.7),
  );
  return { ...quota, categories, roles: ROLES.filter(() => random.chance(0.4)), reserved: random.chance(0.5) };
}

function classes(random: Random): string[] {
  return CLASSES.filter(() => random.chance(0.5));
}
