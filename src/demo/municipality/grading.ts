import { isFlagged, SCHOOL_PLANS } from './schools.js';
import type { DemoGradingBlock, DemoSitting } from './rows.js';
import { dayAfter } from './timetable.js';

const TIMES = ['14:30-16:00', '15:00-16:30', '16:10-17:40'] as const;

/** The teachers of a school mark the works of a grade on the school day after its last class wrote. */
export function gradingBlocks(sittings: readonly DemoSitting[], days: readonly string[]): readonly DemoGradingBlock[] {
  const lastDays = new Map<string, DemoSitting>();
  for (const sitting of sittings) {
    const key = `${sitting.login} ${sitting.grade} ${sitting.subject}`;
    if ((lastDays.get(key)?.date ?? '') < sitting.date) lastDays.set(key, sitting);
  }
  return [...lastDays.values()].map((sitting, index) => blockAfter(sitting, index, days));
}

function blockAfter({ login, grade, subject, date }: DemoSitting, index: number, days: readonly string[]): DemoGradingBlock {
  const [start = '', end = ''] = TIMES[index % TIMES.length]!.split('-');
  const school = SCHOOL_PLANS.find((plan) => plan.school.login === login)!.school;
  const marked = days.find((day) => day >= dayAfter(date)) ?? date;
  return { login, grade, subject, date: marked, start, end, room: 'учительская', required: isFlagged(school) ? 1 : 0 };
}
