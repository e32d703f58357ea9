/** The years a plan is made for: calendar years, or one school year from September to August. */
export interface PlanYears {
  readonly first: number;
  readonly last: number;
  readonly isSchoolYear: boolean;
}

const FIRST_MONTH_OF_SCHOOL = 8;

/** The years that a title names: `в 2024 году`, `на 2023/2024 учебный год`, `2024-2026 годы`; null when it names none. */
export function planYearsIn(title: string): PlanYears | null {
  const text = title.toLowerCase().replaceAll(/[‐-―−]/gu, '-');
  const pair = /(?<!\d)(20\d\d)\s*[-/]\s*(20\d\d|\d\d)(?![\d.])\s*(?:г[а-я.]*\s*)?(уч)?/u.exec(text);
  if (pair !== null) return pairOf(Number(pair[1]), Number(pair[2]), pair[3] !== undefined || text.includes('учебн'));
  const years = [...text.matchAll(/(?<![\d.])(20\d\d)(?!\d)/gu)].map((match) => Number(match[1]));
  return years.length === 0 ? null : calendarYears(Math.min(...years), Math.max(...years));
}

export function calendarYears(first: number, last: number = first): PlanYears {
  return { first, last, isSchoolYear: false };
}

/** The year in which a month of the plan falls; null when the plan leaves it open. */
export function yearOfMonth(month: number, plan: PlanYears | null): number | null {
  if (plan === null) return null;
  if (plan.isSchoolYear) return month >= FIRST_MONTH_OF_SCHOOL ? plan.first : plan.last;
  return plan.first === plan.last ? plan.first : null;
}

/** The whole time of the plan. */
export function spanOfPlan(plan: PlanYears): readonly [from: string, to: string] {
  return plan.isSchoolYear ? schoolYear(plan.first) : [`${plan.first}-01-01`, `${plan.last}-12-31`];
}

export function schoolYear(first: number): readonly [from: string, to: string] {
  return [`${first}-09-01`, `${first + 1}-08-31`];
}

function pairOf(first: number, end: number, isSchoolYear: boolean): PlanYears {
  const last = end < 100 ? Math.floor(first / 100) * 100 + end : end;
  return { first, last, isSchoolYear: isSchoolYear && last === first + 1 };
}
