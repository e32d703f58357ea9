import type { Random } from '../../random.js';
import type { Layout } from '../layout.js';
import { push, type DayPlan } from './draft.js';
import type { PlanBook } from './plan-book.js';

/** What may change at once: the duties that are free, for what some of these plans say. */
export interface Neighbourhood {
  readonly isFree: (pair: number) => boolean;
  readonly plans: readonly DayPlan[];
}

/** Whose plans may change together, and on which days (null: on all). */
export interface Freed {
  readonly people: ReadonlySet<number>;
  readonly days: ReadonlySet<number> | null;
}

/** A way to choose so many people, or people's days. */
export type Freeing = (book: PlanBook, random: Random, count: number) => Freed;

/** Anybody: their plans hang together little, so many can be freed at a time. */
export const anybody: Freeing = ({ layout }, random, count) => ({
  people: new Set(random.shuffled(Array(layout.people).keys()).slice(0, count)),
  days: null,
});

/** People who could stand in for one another, found from one of them onwards. */
export const neighbours: Freeing = (book, random, count) => ({
  people: walk(book, random, count, random.below(book.layout.people), (slots) => slots),
  days: null,
});

/** The same for one day, or for everybody on some days: where places are short, a day is nearly a problem of its own. */
export const onSomeDays: Freeing = (book, random, count) => {
  const { layout } = book;
  const slot = random.below(layout.slots);
  const able = likely(book, slot);
  const others = random.shuffled(Array(layout.days).keys()).slice(0, Math.floor(count / layout.people));
  const days = new Set([layout.slotDay[slot]!, ...others]);
  if (able.length === 0) return { people: new Set(), days };
  const ofDays = (slots: readonly number[]) => slots.filter((each) => days.has(layout.slotDay[each]!));
  return { people: walk(book, random, count, layout.pairPerson[random.pick(able)]!, ofDays), days };
};

/** The staff of places that stand in for one another: who sends whom where can then be chosen anew, whole directions at a time. */
export const colleagues: Freeing = (book, random, count) => {
  const { employers, employerFirst, slotPlace, people } = book.layout;
  const staffOf = staffByPlace(book.layout);
  const workplaces = (person: number) => employers.subarray(employerFirst[person], employerFirst[person + 1]);
  const found = new Set<number>([random.below(people)]);
  for (const person of found) {
    const served = random.shuffled(book.slotsOf(person)).slice(0, SLOTS_ASKED);
    for (const place of [...workplaces(person), ...served.map((slot) => slotPlace[slot]!)])
      for (const colleague of staffOf(place)) if (found.size < count) found.add(colleague);
  }
  return { people: found, days: null };
};

/** Columns of a model: so many for each person freed, or for each of their days. */
const PLANS = { perPerson: 60, ofDay: 15 };

/** What is freed, with the likeliest of those plans that a roster may follow which costs so much (thousandths) more than the bound. */
export function aroundFreed({ layout, plansOf }: PlanBook, { people, days }: Freed, slack: number): Neighbourhood {
  const { pairPerson, pairSlot, slotDay } = layout;
  const isFree = (pair: number) => people.has(pairPerson[pair]!) && (days === null || days.has(slotDay[pairSlot[pair]!]!));
  const perPerson = days === null ? PLANS.perPerson : PLANS.ofDay * days.size;
  const plans = Array.from(people, plansOf)
    .flat()
    .filter(({ excess, pairs }) => excess <= slack && isFree(pairs[0]!))
    .sort((one, other) => one.excess - other.excess)
    .slice(0, perPerson * people.size);
  return { isFree, plans };
}

/** Of each person so many slots lead on, and from each to so many people. */
const SLOTS_ASKED = 6;
const PEOPLE_ASKED = 2;

function walk(
  book: PlanBook,
  random: Random,
  count: number,
  from: number,
  asked: (slots: readonly number[]) => readonly number[],
): ReadonlySet<number> {
  const found = new Set<number>([from]);
  for (const person of found) {
    if (found.size >= count) break;
    for (const slot of random.shuffled(asked(book.slotsOf(person))).slice(0, SLOTS_ASKED))
      for (const pair of random.shuffled(likely(book, slot)).slice(0, PEOPLE_ASKED))
        if (found.size < count) found.add(book.layout.pairPerson[pair]!);
  }
  return found;
}

function likely({ shortlist }: PlanBook, slot: number): number[] {
  return Array.from(shortlist.pairs.subarray(shortlist.first[slot], shortlist.first[slot + 1]));
}

function staffByPlace({ people, employers, employerFirst }: Layout): (place: number) => number[] {
  const lists = new Map<number, number[]>();
  for (let person = 0; person < people; person += 1)
    for (const place of employers.subarray(employerFirst[person], employerFirst[person + 1])) push(lists, place, person);
  return (place) => lists.get(place) ?? [];
}
