import { roomOfDay, roomOfWeek, type Layout } from '../layout.js';
import { planDay } from './day-plan.js';
import { MOST_A_DAY, newDayPlan, type DayPlan } from './day-table.js';
import { GRAIN } from './prices.js';
import type { Terms } from './terms.js';

/** A person's cheapest schedule at given prices. */
export interface PersonPlan {
  /** In thousandths; a lower bound of what any schedule of the person costs. */
  cost: number;
  readonly pairs: number[];
}

interface Table {
  cost: Float64Array;
  most: number;
}

/** Memory that one pricing after another uses again. */
export interface PricingDesk {
  readonly days: DayPlan[];
  readonly dayChoice: Uint8Array[];
  readonly weekChoice: Uint16Array[];
  week: Table;
  total: Table;
  spare: Table;
}

/** A desk for any person of the layout. */
export function newDesk(layout: Layout): PricingDesk {
  let size = 1;
  for (let person = 0; person < layout.people; person += 1) size = Math.max(size, 1 + mostDuties(layout, person));
  const table = () => ({ cost: new Float64Array(size), most: 0 });
  return { days: [], dayChoice: [], weekChoice: [], week: table(), total: table(), spare: table() };
}

function mostDuties(layout: Layout, person: number): number {
  const pairs = layout.pairFirst[layout.visitFirst[person + 1]!]! - layout.pairFirst[layout.visitFirst[person]!]!;
  return Math.min(pairs, layout.total[person]!);
}

/** Prices a person's whole schedule: days into weeks, weeks into the campaign, then the cost of the load. */
export function planPerson(layout: Layout, terms: Terms, person: number, desk: PricingDesk, plan: PersonPlan): void {
  const end = layout.visitFirst[person + 1]!;
  const dayOfWeek: number[] = [];
  let days = 0;
  let weeks = 0;
  clear(desk.total);
  clear(desk.week);
  for (let first = layout.visitFirst[person]!; first < end;) {
    const last = endOfDay(layout, first, end);
    const day = (desk.days[days] ??= newDayPlan());
    planDay(layout, terms, first, last, roomOfDay(layout, person, first), day);
    if (day.most > 0 && day.cost[day.most]! < 0) {
      addDay(desk, days, roomOfWeek(layout, person, first));
      dayOfWeek.push(weeks);
      days += 1;
    }
    if (last === end || layout.visitWeek[last] !== layout.visitWeek[first]) {
      addWeek(desk, weeks, layout.total[person]!);
      weeks += 1;
    }
    first = last;
  }
  pick(layout, person, desk, dayOfWeek, weeks, plan);
}

/** Where the day of a visit ends among a person's visits, which end at `end`. */
export function endOfDay(layout: Layout, first: number, end: number): number {
  let last = first + 1;
  while (last < end && layout.visitDay[last] === layout.visitDay[first]) last += 1;
  return last;
}

function clear(table: Table): void {
  table.most = 0;
  table.cost[0] = 0;
}

/** week'[k] = min over j of week[k − j] + day[j]. */
function addDay(desk: PricingDesk, at: number, limit: number): void {
  const day = desk.days[at]!;
  const choice = (desk.dayChoice[at] ??= new Uint8Array(desk.spare.cost.length));
  desk.spare = merge(desk.week, day.cost, day.most, limit, desk.spare, choice);
  [desk.week, desk.spare] = [desk.spare, desk.week];
}

function addWeek(desk: PricingDesk, at: number, limit: number): void {
  const choice = (desk.weekChoice[at] ??= new Uint16Array(desk.spare.cost.length));
  desk.spare = merge(desk.total, desk.week.cost, desk.week.most, limit, desk.spare, choice);
  [desk.total, desk.spare] = [desk.spare, desk.total];
  clear(desk.week);
}

function merge(base: Table, part: Float64Array, most: number, limit: number, into: Table, choice: Uint8Array | Uint16Array): Table {
  into.most = Math.min(base.most + most, limit, into.cost.length - 1);
  for (let size = 0; size <= into.most; size += 1) {
    let best = Infinity;
    let chosen = 0;
    for (let taken = Math.max(0, size - base.most); taken <= most && taken <= size; taken += 1) {
      const cost = base.cost[size - taken]! + part[taken]!;
      if (cost >= best) continue;
      best = cost;
      chosen = taken;
    }
    into.cost[size] = best;
    choice[size] = chosen;
  }
  return into;
}

function pick(
  layout: Layout,
  person: number,
  desk: PricingDesk,
  dayOfWeek: readonly number[],
  weeks: number,
  plan: PersonPlan,
): void {
  plan.pairs.length = 0;
  plan.cost = 0;
  let load = 0;
  const unit = layout.loadWeight[person]! * GRAIN;
  for (let size = 1; size <= desk.total.most; size += 1) {
    const cost = desk.total.cost[size]! + unit * size * size + layout.personCost * GRAIN;
    if (cost >= plan.cost) continue;
    plan.cost = cost;
    load = size;
  }
  let day = dayOfWeek.length - 1;
  for (let week = weeks - 1; week >= 0; week -= 1) {
    let inWeek = desk.weekChoice[week]![load]!;
    load -= inWeek;
    for (; day >= 0 && dayOfWeek[day] === week; day -= 1) {
      const inDay = desk.dayChoice[day]![inWeek]!;
      inWeek -= inDay;
      takeDay(desk.days[day]!, inDay, plan.pairs);
    }
  }
}

function takeDay(day: DayPlan, size: number, into: number[]): void {
  for (let at = 0; at < day.size[size]!; at += 1) into.push(day.picks[size * MOST_A_DAY + at]!);
}
