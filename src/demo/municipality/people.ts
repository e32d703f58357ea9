import type { SubjectCode } from '../../campaigns/subjects.js';
import type { Random } from '../../engine/index.js';
import { inventedNames } from './names.js';
import type { DemoCategory, DemoPerson } from './rows.js';
import { SCHOOL_PLANS } from './schools.js';

/** One observer of the example: where they live, what they teach, and what makes them awkward to plan. */
interface PersonPlan {
  readonly category: DemoCategory;
  /** The number of the school near which the person lives; 0 for the town's middle. */
  readonly livesNear: number;
  readonly subjects?: readonly SubjectCode[];
  readonly trainedOn?: string | null;
  readonly hasConsent?: boolean;
  readonly bornOn?: string;
}

const PRIMARY = ['russian', 'mathematics', 'world-around', 'literary-reading'] as const;
const LATE = '2026-04-28';

/** Н-001 to Н-040. The comments name the traps. */
const PLANS: readonly PersonPlan[] = [
  ...Array.from({ length: 3 }, (): PersonPlan => ({ category: 'authority', livesNear: 0 })),
  { category: 'methodist', livesNear: 0, subjects: ['russian', 'literature'] },
  { category: 'methodist', livesNear: 0, subjects: ['mathematics'] },
  { category: 'methodist', livesNear: 0 },
  { category: 'methodist', livesNear: 4, subjects: ['history', 'social-studies'] },
  { category: 'methodist', livesNear: 6 },
  { category: 'teacher', livesNear: 1, subjects: ['mathematics'] },
  { category: 'teacher', livesNear: 1, subjects: ['russian', 'literature'] },
  { category: 'teacher', livesNear: 2, subjects: ['biology', 'chemistry'] },
  { category: 'teacher', livesNear: 2, subjects: PRIMARY },
  { category: 'teacher', livesNear: 3, subjects: ['foreign-language'] },
  { category: 'teacher', livesNear: 3, subjects: ['history', 'social-studies'] },
  { category: 'teacher', livesNear: 4, subjects: ['physics', 'informatics'] },
  { category: 'teacher', livesNear: 4, subjects: ['geography'] },
  { category: 'teacher', livesNear: 5, subjects: ['russian'] },
  { category: 'teacher', livesNear: 6, subjects: ['informatics'] },
  // works at two schools
  { category: 'teacher', livesNear: 7, subjects: ['foreign-language'] },
  { category: 'teacher', livesNear: 8, subjects: ['mathematics', 'physics'] },
  { category: 'teacher', livesNear: 9, subjects: ['russian', 'literature'] },
  { category: 'teacher', livesNear: 10, subjects: ['biology'] },
  { category: 'teacher', livesNear: 11, subjects: PRIMARY },
  { category: 'teacher', livesNear: 12, subjects: ['mathematics'] },
  { category: 'parent', livesNear: 1 },
  { category: 'parent', livesNear: 2 },
  { category: 'parent', livesNear: 3 },
  { category: 'parent', livesNear: 5 },
  { category: 'parent', livesNear: 6 },
  { category: 'parent', livesNear: 8 },
  { category: 'parent', livesNear: 9 },
  // trained only after the campaign has begun
  { category: 'parent', livesNear: 10, trainedOn: LATE },
  { category: 'public', livesNear: 0 },
  { category: 'public', livesNear: 0 },
  // never trained
  { category: 'public', livesNear: 4, trainedOn: null },
  { category: 'public', livesNear: 7 },
  { category: 'public', livesNear: 9 },
  // no consent on file
  { category: 'college', livesNear: 0, hasConsent: false },
  { category: 'student', livesNear: 0, bornOn: '2007-02-11' },
  // of age on 6 May only
  { category: 'student', livesNear: 0, bornOn: '2008-05-06' },
];

export function people(random: Random): readonly DemoPerson[] {
  const names = inventedNames(PLANS.length, random);
  return PLANS.map((plan, index) => personOf(plan, index + 1, names[index]!, random));
}

export function codeOf(number: number): string {
  return `Н-${String(number).padStart(3, '0')}`;
}

function personOf(plan: PersonPlan, number: number, fullName: string, random: Random): DemoPerson {
  const works = ['authority', 'methodist'].includes(plan.category);
  return {
    code: codeOf(number),
    fullName,
    category: plan.category,
    ...homeOf(plan.livesNear, random),
    subjects: plan.subjects ?? [],
    phone: `+7 900 000-${String(number).padStart(2, '0')}-${String(random.below(100)).padStart(2, '0')}`,
    email: `observer${number}@example.org`,
    bornOn: plan.bornOn ?? `${random.between(1965, 1995)}-0${random.between(1, 9)}-${random.between(10, 28)}`,
    trainedOn: plan.trainedOn === undefined ? '2026-04-09' : plan.trainedOn,
    consentedOn: plan.hasConsent === false ? null : '2026-04-02',
    perDay: 2,
    perWeek: works ? 5 : 4,
    total: works ? 16 : 12,
  };
}

/** A few hundred metres from the school, or anywhere near the town's middle. */
function homeOf(near: number, random: Random): Pick<DemoPerson, 'address' | 'latitude' | 'longitude'> {
  const school = SCHOOL_PLANS[near - 1]?.school;
  const [latitude, longitude, reach] = school === undefined ? [57.902, 57.138, 200] : [school.latitude, school.longitude, 60];
  const metres = () => random.between(-reach, reach) / 10_000;
  const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4;
  const place = school?.address.split(',')[0] ?? 'г. Зареченск';
  return { address: place, latitude: round(latitude + metres()), longitude: round(longitude + metres()) };
}
