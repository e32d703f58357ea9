import type { Extras } from '../extras/extras.js';
import { addSum, push, type Draft } from './draft.js';

/** The square of what each place gives beyond what it gets: up and down in unary from where those who stay leave it. */
export function addDonors(draft: Draft, extras: Extras): void {
  if (extras.donorWeight === 0) return;
  const given = new Map<number, number[]>();
  const got = new Map<number, number[]>();
  for (const pair of draft.ofPair.keys())
    for (const employer of employersElsewhere(draft, pair)) {
      push(given, employer, pair);
      push(got, placeOf(draft, pair), pair);
    }
  for (const [place, net] of draft.fixed.staying!.tallies!.net.entries()) {
    draft.builder.addOffset(extras.donorWeight * net * net);
    const [gives, gets] = [given.get(place) ?? [], got.get(place) ?? []];
    if (gives.length + gets.length === 0) continue;
    const up = stepsOf(draft, extras.donorWeight, net, mostGiven(draft, gives));
    const down = stepsOf(draft, extras.donorWeight, 0 - net, mostGot(draft, gets));
    addSum(draft, 0, 0, [...columnsOf(draft, gives), ...down], [...columnsOf(draft, gets), ...up]);
  }
}

function placeOf({ layout }: Draft, pair: number): number {
  return layout.slotPlace[layout.pairSlot[pair]!]!;
}

function employersElsewhere(draft: Draft, pair: number): Int32Array {
  const { employers, employerFirst, pairPerson } = draft.layout;
  const person = pairPerson[pair]!;
  return employers
    .subarray(employerFirst[person], employerFirst[person + 1])
    .filter((employer) => employer !== placeOf(draft, pair));
}

function columnsOf({ ofPair }: Draft, pairs: readonly number[]): number[] {
  return pairs.flatMap((pair) => ofPair.get(pair)!);
}

/** Each step costs what the square grows by, from a balance onwards. */
function stepsOf({ builder }: Draft, weight: number, from: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => builder.addColumn({ cost: weight * (2 * (from + at) + 1), isInteger: false }));
}

/** At most the longest plan of each day of each of the staff, and no more than their limits. */
function mostGiven({ layout, plans, ofPerson }: Draft, pairs: readonly number[]): number {
  let most = 0;
  for (const person of new Set(pairs.map((pair) => layout.pairPerson[pair]!))) {
    const longest = new Map<number, number>();
    for (const column of ofPerson.get(person)!) {
      const own = plans[column]!.pairs;
      const day = layout.visitDay[layout.pairVisit[own[0]!]!]!;
      longest.set(day, Math.max(longest.get(day) ?? 0, own.length));
    }
    most += Math.min(
      layout.total[person]!,
      [...longest.values()].reduce((sum, length) => sum + length, 0),
    );
  }
  return most;
}

/** At most the open seats of the slots, as often as one person has employers. */
function mostGot(draft: Draft, pairs: readonly number[]): number {
  const { layout, fixed } = draft;
  const open = new Map<number, number>();
  for (const pair of pairs) {
    const slot = layout.pairSlot[pair]!;
    const seats = (layout.required[slot]! - fixed.seats[slot]!) * employersElsewhere(draft, pair).length;
    open.set(slot, Math.max(open.get(slot) ?? 0, seats));
  }
  return [...open.values()].reduce((sum, seats) => sum + seats, 0);
}
