import { roomOfDay, roomOfWeek, type Layout } from '../layout.js';
import { planDay } from './day-plan.js';
import { MOST_A_DAY, newDayPlan, type DayPlan } from './day-table.js';
import { endOfDay } from './person-plan.js';
import { GRAIN } from './prices.js';
import type { Relaxation } from './relaxation.js';

/** One day of a person, and what the rest of their schedule costs if the day takes so many duties. */
export interface OpenDay {
  readonly first: number;
  readonly end: number;
  readonly most: number;
  /** By number of duties on the day: least cost of the other days and of the whole load, in thousandths. */
  readonly rest: Float64Array;
}

/** Takes each day out of a person's plan in turn, so that another plan for the day can be judged without planning the rest anew. */
export function openDays({ layout, work }: Relaxation, person: number): OpenDay[] {
  const weeks = weeksOf(layout, person);
  const tables = weeks.map((days) =>
    days.map(({ first, end }) => costsOfDay(layout, work, first, end, roomOfDay(layout, person, first))),
  );
  const weekRoom = weeks.map((days) => roomOfWeek(layout, person, days[0]!.first));
  const whole = tables.map((days, week) => joinAll(days, weekRoom[week]!));
  return weeks.flatMap((days, week) => {
    const elsewhere = joinAll(whole.toSpliced(week, 1), layout.total[person]!);
    return days.map((day, at) => {
      const room = { day: roomOfDay(layout, person, day.first), week: weekRoom[week]! };
      const inWeek = joinAll(tables[week]!.toSpliced(at, 1), room.week);
      return { ...day, most: room.day, rest: restCosts(layout, person, room, inWeek, elsewhere) };
    });
  });
}

/** The least cost of a person's schedule in which the day is planned by these pairs' costs. */
export function costWithDay(layout: Layout, work: Relaxation['work'], day: OpenDay, plan: DayPlan): number {
  planDay(layout, work, day.first, day.end, day.most, plan);
  let best = day.rest[0]!;
  for (let duties = 1; duties <= plan.most; duties += 1) best = Math.min(best, plan.cost[duties]! + day.rest[duties]!);
  return best;
}

interface Span {
  readonly first: number;
  readonly end: number;
}

function weeksOf(layout: Layout, person: number): Span[][] {
  const { visitFirst, visitWeek } = layout;
  const weeks: Span[][] = [];
  const last = visitFirst[person + 1]!;
  for (let first = visitFirst[person]!; first < last;) {
    const end = endOfDay(layout, first, last);
    if (weeks.length === 0 || visitWeek[weeks.at(-1)![0]!.first] !== visitWeek[first]) weeks.push([]);
    weeks.at(-1)!.push({ first, end });
    first = end;
  }
  return weeks;
}

function costsOfDay(layout: Layout, work: Relaxation['work'], first: number, end: number, most: number): Float64Array {
  const plan = newDayPlan();
  planDay(layout, work, first, end, most, plan);
  return plan.cost.slice(0, plan.most + 1);
}

/** Costs by number of duties of several parts together. */
function joinAll(parts: readonly Float64Array[], limit: number): Float64Array {
  return parts.reduce((base, part) => join(base, part, limit), new Float64Array(1));
}

function join(base: Float64Array, part: Float64Array, limit: number): Float64Array {
  const joint = new Float64Array(Math.min(base.length + part.length - 2, limit) + 1).fill(Infinity);
  for (let here = 0; here < base.length; here += 1)
    for (let there = 0; there < part.length && here + there < joint.length; there += 1)
      joint[here + there] = Math.min(joint[here + there]!, base[here]! + part[there]!);
  return joint;
}

function restCosts(
  layout: Layout,
  person: number,
  room: { readonly day: number; readonly week: number },
  inWeek: Float64Array,
  elsewhere: Float64Array,
): Float64Array {
  const unit = layout.loadWeight[person]! * GRAIN;
  const rest = new Float64Array(Math.min(room.day, MOST_A_DAY) + 1).fill(Infinity);
  for (let duties = 0; duties < rest.length; duties += 1) {
    const others = join(inWeek.slice(0, Math.max(0, room.week - duties) + 1), elsewhere, layout.total[person]! - duties);
    for (let other = 0; other < others.length; other += 1) {
      const load = duties + other;
      const cost = others[other]! + unit * load * load + (load > 0 ? layout.personCost * GRAIN : 0);
      rest[duties] = Math.min(rest[duties]!, cost);
    }
  }
  return rest;
}
