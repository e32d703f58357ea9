import type { CampaignTemplate } from '../../campaigns/campaign-template.js';
import { gradeRulesOf } from '../../campaigns/grade-rules.js';
import type { SubjectCode } from '../../campaigns/subjects.js';
import type { Random } from '../../engine/index.js';
import type { DemoSitting } from './rows.js';
import { isFlagged, SCHOOL_PLANS, type SchoolPlan } from './schools.js';

const BELLS = ['08:30-09:15', '09:25-10:10', '10:25-11:10', '11:25-12:10', '12:20-13:05', '13:15-14:00'] as const;
const LETTERS = ['А', 'Б'] as const;
/** The schools of the example give two lessons to these; the others take one. */
const TWO_PARTS: ReadonlySet<string> = new Set(['mathematics 8', 'mathematics 10']);

/** One class's work before it is spread over parts and rooms. */
interface Work {
  readonly grade: number;
  readonly subject: SubjectCode;
  readonly day: string;
  readonly lesson: number;
}

/** What the schools declared: every class its works on different school days, never at the first or last lesson. */
export function timetable(campaign: CampaignTemplate, random: Random): readonly DemoSitting[] {
  const days = schoolDays(campaign).slice(0, -2);
  return SCHOOL_PLANS.flatMap((plan) =>
    plan.grades.flatMap((grade) => worksOf(plan, grade, campaign, days, random).flatMap((work) => sittingsOf(plan, work, random))),
  );
}

export function schoolDays({ window, holidays }: CampaignTemplate): readonly string[] {
  const days: string[] = [];
  for (let day = window.from; day <= window.to; day = dayAfter(day)) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && holidays.every((each) => each.day !== day)) days.push(day);
  }
  return days;
}

export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function worksOf(
  plan: SchoolPlan,
  grade: number,
  campaign: CampaignTemplate,
  days: readonly string[],
  random: Random,
): readonly Work[] {
  const rules = gradeRulesOf(campaign, grade)!;
  const subjects = [...random.shuffled(rules.mandatory), ...rules.random.map((group) => random.pick(group.subjects))];
  const stretch = Math.floor(days.length / subjects.length);
  return subjects.map((subject, index) => ({
    grade,
    subject,
    day: days[index * stretch + random.below(stretch)]!,
    lesson: random.between(2, grade === 4 || plan.parallels === 1 ? 3 : 4),
  }));
}

/** Parallel classes write at the same lesson in neighbouring rooms; a work of two lessons is two rows. */
function sittingsOf(plan: SchoolPlan, work: Work, random: Random): readonly DemoSitting[] {
  const parts = TWO_PARTS.has(`${work.subject} ${work.grade}`) ? [1, 2] : [1];
  return LETTERS.slice(0, plan.parallels).flatMap((letter, ordinal) => {
    const pupils = plan.parallels === 1 ? random.between(6, 19) : random.between(21, 28);
    return parts.map((part) => sittingOf(plan, work, { letter, ordinal: ordinal + 1, part, pupils }));
  });
}

function sittingOf(plan: SchoolPlan, work: Work, of: Pick<DemoSitting, 'letter' | 'ordinal' | 'part' | 'pupils'>): DemoSitting {
  const { grade, subject, day } = work;
  const lesson = work.lesson + of.part - 1;
  const [start = '', end = ''] = BELLS[lesson - 1]!.split('-');
  const isAdvanced = plan.hasAdvancedMathematics && subject === 'mathematics' && grade >= 7 && grade <= 8;
  return {
    login: plan.school.login,
    grade,
    subject,
    date: day,
    lesson,
    start,
    end,
    ...of,
    level: isAdvanced ? 'advanced' : 'basic',
    room: String(grade * 10 + of.ordinal),
    form: 'paper',
    required: isFlagged(plan.school) || ['russian', 'mathematics'].includes(subject) ? 1 : 0,
  };
}
