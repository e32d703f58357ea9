import type { Random } from '../random.js';
import type { Day, Quota, Slot } from '../roster/model.js';
import { GRADES, SCHOOL_DAYS, lessonTimes } from './campaign.js';
import type { School } from './landscape.js';

const BY_STAFF: Quota = { categories: ['authority', 'methodist'], min: 1, weight: 400 };
const BY_PUBLIC: Quota = { categories: ['parent', 'public', 'student'], min: 1, weight: 60 };

/** One subject of one parallel in one school: the works of its classes are written on one day and marked on one day. */
interface Paper {
  readonly school: School;
  readonly grade: number;
  readonly subject: string;
  readonly day: number;
  readonly lesson: number;
  readonly parts: 1 | 2;
}

type Sitting = Omit<Slot, 'id'>;

/**
 * The slots to observe. Each paper gives a sitting, in a flagged school a grading block too; further classes and grading blocks are
 * added, or sittings left out (those of flagged schools last), until there are `count`.
 */
export function sittings(random: Random, schools: readonly School[], count: number | null): readonly Slot[] {
  const papers = schools.flatMap((school) => papersOf(random, school));
  const must = papers.filter(({ school }) => school.isFlagged).flatMap((paper) => [conduct(random, paper), grading(paper)]);
  const may = papers.filter(({ school }) => !school.isFlagged).map((paper) => conduct(random, paper));
  const rest = Math.max(0, (count ?? must.length + may.length) - must.length);
  const chosen = [
    ...random.shuffled(must).slice(0, count ?? must.length),
    ...random.shuffled(may).slice(0, rest),
    ...furtherSlots(random, papers, rest - may.length),
  ];
  return chosen
    .sort((a, b) => compare(a.start, b.start) || compare(a.place, b.place) || (a.grade ?? 0) - (b.grade ?? 0))
    .map((sitting, index) => ({ id: `S${index + 1}`, ...sitting }));
}

function papersOf(random: Random, school: School): Paper[] {
  return GRADES.flatMap(({ grade, always, oneOf }) => {
    const subjects = [...always, ...oneOf.map((group) => random.pick(group))];
    const days = random.shuffled(SCHOOL_DAYS.keys()).slice(0, subjects.length);
    return subjects.map((subject, index) => ({
      school,
      grade,
      subject,
      day: days[index]!,
      lesson: random.between(2, grade === 4 ? 3 : 5),
      parts: grade >= 7 && index < 2 && random.chance(0.3) ? 2 : 1,
    }));
  });
}

/** Further classes of the same parallels (mostly in the same lesson) and grading blocks of unflagged schools. */
function furtherSlots(random: Random, papers: readonly Paper[], count: number): Sitting[] {
  return Array.from({ length: Math.max(0, count) }, () => {
    const paper = random.pick(papers);
    if (!paper.school.isFlagged && random.chance(0.15)) return grading(paper);
    return conduct(random, random.chance(0.7) ? paper : { ...paper, lesson: random.between(2, 5) });
  });
}

function conduct(random: Random, { school, grade, subject, day, lesson, parts }: Paper): Sitting {
  const isDouble = school.isFlagged && random.chance(0.1);
  return {
    place: school.place.id,
    ...lessonTimes(SCHOOL_DAYS[day]!, school.firstBell, lesson, parts),
    phase: 'conduct',
    role: 'observer',
    subject,
    grade,
    required: isDouble ? 2 : 1,
    weight: school.isFlagged ? 10_000 : priority(school, grade),
    quotas: school.isFlagged ? [BY_STAFF] : random.chance(0.2) ? [BY_PUBLIC] : [],
  };
}

/** Teachers mark in the afternoon of the next school day. */
function grading({ school, grade, subject, day }: Paper): Sitting {
  const date: Day = SCHOOL_DAYS[Math.min(day + 1, SCHOOL_DAYS.length - 1)]!;
  return {
    place: school.place.id,
    start: `${date}T14:00`,
    end: `${date}T16:00`,
    phase: 'grading',
    role: 'observer',
    subject,
    grade,
    required: 1,
    weight: school.isFlagged ? 8000 : priority(school, grade),
    quotas: [],
  };
}

/** Grades 4 and 10 count a little more. */
function priority({ risk }: School, grade: number): number {
  return [400, 700, 1200][risk]! + (grade === 4 || grade === 10 ? 100 : 0);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
