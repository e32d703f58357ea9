import type { Random } from '../random.js';
import type { Affiliation, Category, Interval, Limits, Person, Role } from '../roster/model.js';
import { SCHOOL_DAYS, SUBJECTS } from './campaign.js';
import { type School, near } from './landscape.js';

/** How many of a hundred observers are of a category, and how many of a hundred days and half days they have time. */
const CATEGORY_KNOBS: readonly {
  readonly category: Category;
  readonly percent: number;
  readonly days: number;
  readonly halfDays: number;
}[] = [
  { category: 'teacher', percent: 44, days: 45, halfDays: 60 },
  { category: 'parent', percent: 20, days: 45, halfDays: 50 },
  { category: 'public', percent: 12, days: 75, halfDays: 20 },
  { category: 'methodist', percent: 9, days: 70, halfDays: 25 },
  { category: 'authority', percent: 6, days: 60, halfDays: 40 },
  { category: 'student', percent: 5, days: 50, halfDays: 70 },
  { category: 'college', percent: 4, days: 50, halfDays: 50 },
];

/** Observers of all categories with their ties, their time and their limits. */
export function observers(random: Random, schools: readonly School[], count: number): readonly Person[] {
  return Array.from({ length: count }, (_, index) => observer(random, schools, index));
}

function observer(random: Random, schools: readonly School[], index: number): Person {
  const knobs = category(random);
  const local = random.pick(schools);
  const neighbours = schools.filter(({ place }) => place.district === local.place.district);
  const isTeacher = knobs.category === 'teacher' || knobs.category === 'college';
  return {
    id: `P${index + 1}`,
    category: knobs.category,
    roles: roles(random, knobs.category),
    home: near(random, local.place.position, 0.2, 4),
    affiliations: ties(random, knobs.category, local, neighbours),
    subjects: isTeacher ? random.shuffled(SUBJECTS).slice(0, random.pick([1, 1, 1, 2])) : [],
    trainedOn: trainedOn(random),
    available: calendar(random, knobs.days, knobs.halfDays),
    limits: limits(random),
    share: knobs.category === 'authority' || random.chance(0.1) ? 2 : 1,
  };
}

function category(random: Random): (typeof CATEGORY_KNOBS)[number] {
  let left = random.below(100);
  return CATEGORY_KNOBS.find(({ percent }) => (left -= percent) < 0)!;
}

function roles(random: Random, of: Category): readonly Role[] {
  const isStaff = of === 'authority' || of === 'methodist';
  return ['observer', ...(isStaff && random.chance(0.5) ? (['commission'] as const) : [])];
}

/** Teachers work at the school next door, one in seven at a second one; parents have a child in one or two schools. */
function ties(random: Random, of: Category, local: School, neighbours: readonly School[]): readonly Affiliation[] {
  const other = () => random.pick(neighbours).place.id;
  const tied: Affiliation[] = [];
  if (of === 'teacher') tied.push({ place: local.place.id, kind: 'employment' });
  if (of === 'teacher' && random.chance(0.15)) tied.push({ place: other(), kind: 'employment' });
  if (of === 'parent' || random.chance(0.25)) tied.push({ place: local.place.id, kind: 'child' });
  if (of === 'parent' && random.chance(0.2)) tied.push({ place: other(), kind: 'child' });
  if (random.chance(0.06)) tied.push({ place: other(), kind: 'relative' });
  if (random.chance(0.1)) tied.push({ place: other(), kind: 'former' });
  if (random.chance(0.03)) tied.push({ place: other(), kind: 'declared' });
  const first = new Map(tied.map((tie) => [`${tie.kind} ${tie.place}`, tie]));
  return [...first.values()];
}

function trainedOn(random: Random): string | null {
  const luck = random.below(100);
  if (luck < 3) return null;
  return luck < 8 ? random.pick(SCHOOL_DAYS.slice(2, 8)) : `2026-04-${String(random.between(1, 17)).padStart(2, '0')}`;
}

/** Whole days and half days; a person has a habit: mornings or afternoons. */
function calendar(random: Random, days: number, halfDays: number): readonly Interval[] {
  const habit = random.chance(0.65) ? (['07:30', '13:00'] as const) : (['11:00', '18:00'] as const);
  return SCHOOL_DAYS.filter(() => random.below(100) < days).map((day) => {
    const [from, to] = random.below(100) < halfDays ? habit : ['07:30', '18:00'];
    return [`${day}T${from}`, `${day}T${to}`] as const;
  });
}

function limits(random: Random): Limits {
  return {
    perDay: random.pick([1, 2, 2, 2, 2, 3]),
    ...(random.chance(0.8) ? { perWeek: random.between(3, 7) } : {}),
    ...(random.chance(0.7) ? { total: random.between(8, 24) } : {}),
  };
}
