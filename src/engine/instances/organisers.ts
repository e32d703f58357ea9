import type { Random } from '../random.js';
import type { Affiliation, Day, Engagement, Person, RosterProblem, Slot } from '../roster/model.js';
import { haversineKm } from '../roster/travel.js';
import { SCHOOL_DAYS, SUBJECTS, lessonTimes } from './campaign.js';
import type { School } from './landscape.js';

/** Teachers of other schools and colleges in the rooms of the observers' sittings, with lessons of their own. */
export function asOrganisers(random: Random, schools: readonly School[], problem: RosterProblem): RosterProblem {
  const people = problem.people.map((person, index) => organiser(random, schools, person, index));
  return {
    ...problem,
    format: 'roster-problem/2',
    places: problem.places.map((place) => ({ ...place, staff: random.between(8, 60) })),
    people,
    slots: problem.slots.filter(({ phase }) => phase === 'conduct').flatMap((slot) => rooms(random, slot)),
    busy: people.flatMap((person) => lessons(random, person)),
    rules: {
      ...problem.rules,
      maxDatesPerPlace: null,
      reciprocity: 'hard',
      releasePercent: 20,
      weights: { ...problem.rules.weights, donorBalance: 5 },
    },
  };
}

/** Every eighth comes from a college; the others work at the school next to their home. */
function organiser(random: Random, schools: readonly School[], person: Person, index: number): Person {
  const shared = { ...person, roles: ['organiser'], subjects: [random.pick(SUBJECTS)] } as const;
  const ties = person.affiliations.filter(({ kind }) => kind !== 'employment');
  if (index % 8 === 0) return { ...shared, category: 'college', affiliations: ties };
  return { ...shared, category: 'teacher', affiliations: [...ties, workplace(schools, person)] };
}

function workplace(schools: readonly School[], { home }: Person): Affiliation {
  const far = ({ place }: School) => haversineKm(home, place.position);
  return { place: schools.reduce((near, school) => (far(school) < far(near) ? school : near)).place.id, kind: 'employment' };
}

/** A class of up to 32 pupils writes in one room, seldom in two; a full room has two organisers. */
function rooms(random: Random, slot: Slot): Slot[] {
  const classes = [`${slot.grade}`, `${slot.grade}${random.pick(['А', 'Б', 'В'])}`];
  const count = random.chance(0.15) ? 2 : 1;
  return Array.from({ length: count }, (_, room) => ({
    ...slot,
    id: count === 1 ? slot.id : `${slot.id}/${room + 1}`,
    role: 'organiser',
    required: count === 1 && random.chance(0.5) ? 2 : 1,
    quotas: [],
    classes,
  }));
}

/** Two to four lessons on most days of the week, the same every week. */
function lessons(random: Random, { id, affiliations }: Person): Engagement[] {
  const work = affiliations.find(({ kind }) => kind === 'employment');
  if (work === undefined) return [];
  const week = Array.from({ length: 5 }, () => random.shuffled([1, 2, 3, 4, 5, 6]).slice(0, random.between(0, 4)));
  const weekdayOf = (day: Day) => new Date(`${day}T00:00:00Z`).getUTCDay() - 1;
  return SCHOOL_DAYS.flatMap((day) =>
    week[weekdayOf(day)]!.map((lesson) => {
      const { start, end } = lessonTimes(day, '08:30', lesson, 1);
      return { person: id, place: work.place, from: start, to: end };
    }),
  );
}
