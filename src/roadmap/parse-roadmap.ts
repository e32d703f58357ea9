import { type Deadline, readDeadline } from './deadline/deadline.js';
import { hasOddYear } from './deadline/odd-year.js';
import { calendarYears, type PlanYears, planYearsIn } from './deadline/plan-years.js';
import type { Measure, Roadmap, RoadmapWarning } from './roadmap.js';
import { inOneLine, type SourceBlock } from './source/source-block.js';
import type { Draft } from './table/draft.js';
import { gather } from './table/gather.js';
import { numberingWarnings } from './table/numbering.js';
import { responsibleIn } from './table/responsible.js';
import { orderYearIn, titleIn } from './table/title.js';

/** The roadmap in a document: nothing is left out without a warning, nothing is invented. */
export function parseRoadmap(blocks: readonly SourceBlock[]): Roadmap {
  const { heading, drafts, warnings } = gather(blocks);
  const title = titleIn(heading);
  const plan = planOf(title, heading, drafts);
  const measures = drafts.map((draft) => measureOf(draft, draft.plan ?? plan));
  const found = measures.flatMap((measure, index) => measureWarnings(measure, drafts[index]?.plan ?? plan));
  return { title, measures, warnings: [...warnings, ...numberingWarnings(measures), ...found] };
}

/** The plan's years by its title, else by most of its deadlines, else by the date of the order. */
function planOf(title: string, heading: readonly string[], drafts: readonly Draft[]): PlanYears | null {
  const named = planYearsIn(title);
  if (named !== null) return named;
  const years = drafts.flatMap(({ values }) => readDeadline(inOneLine(values.deadline), null).years);
  const count = (year: number): number => years.filter((other) => other === year).length;
  const [common] = [...new Set(years)].sort((one, other) => count(other) - count(one));
  if (common !== undefined && count(common) * 2 > years.length) return calendarYears(common);
  const ordered = orderYearIn(heading);
  return ordered === null ? null : calendarYears(ordered);
}

function measureOf({ section, values }: Draft, plan: PlanYears | null): Measure {
  const number = values.number.replace(/[\s.)]+$/u, '').replace(/^\D+/u, '');
  return {
    number: number === '' ? null : number,
    section,
    text: inOneLine(values.text),
    deadline: readDeadline(inOneLine(values.deadline), plan),
    responsible: responsibleIn(values.responsible),
    result: /[\p{L}\p{N}]/u.test(values.result) ? inOneLine(values.result) : null,
  };
}

function measureWarnings(measure: Measure, plan: PlanYears | null): readonly RoadmapWarning[] {
  const place = measure.number ?? measure.text.slice(0, 60);
  const warn = (code: RoadmapWarning['code'], value = ''): RoadmapWarning => ({ code, place, value });
  return [
    ...(measure.deadline.kind === 'missing' ? [warn('deadline-missing')] : []),
    ...(measure.deadline.kind === 'unclear' ? [warn('deadline-unclear', measure.deadline.text)] : []),
    ...(isOutside(measure.deadline, plan) || hasOddYear(measure.deadline.text)
      ? [warn('year-differs', measure.deadline.text)]
      : []),
    ...(measure.responsible.length === 0 ? [warn('responsible-missing')] : []),
  ];
}

function isOutside({ years }: Deadline, plan: PlanYears | null): boolean {
  return plan !== null && years.some((year) => year < plan.first || year > plan.last);
}
