import type { Layout } from '../layout.js';

/** Where the visits and pairs of one layout stand in another one of the same problem; -1 where they are not. */
export interface Across {
  readonly visit: Int32Array;
  readonly pair: Int32Array;
}

/** Both layouts list a person's visits by day and place and a visit's pairs by start, so one walk finds them all. */
export function across(from: Layout, to: Layout): Across {
  const visit = new Int32Array(from.visits).fill(-1);
  const pair = new Int32Array(from.pairs).fill(-1);
  for (let person = 0; person < from.people; person += 1) {
    let there = to.visitFirst[person]!;
    const end = to.visitFirst[person + 1]!;
    for (let here = from.visitFirst[person]!; here < from.visitFirst[person + 1]!; here += 1) {
      while (there < end && isBefore(to, there, from, here)) there += 1;
      if (there === end || isBefore(from, here, to, there)) continue;
      visit[here] = there;
      matchPairs(from, here, to, there, pair);
    }
  }
  return { visit, pair };
}

function isBefore(one: Layout, visit: number, other: Layout, than: number): boolean {
  const days = one.visitDay[visit]! - other.visitDay[than]!;
  return days < 0 || (days === 0 && one.visitPlace[visit]! < other.visitPlace[than]!);
}

function matchPairs(from: Layout, here: number, to: Layout, there: number, pair: Int32Array): void {
  let at = to.pairFirst[there]!;
  const end = to.pairFirst[there + 1]!;
  for (let own = from.pairFirst[here]!; own < from.pairFirst[here + 1]!; own += 1) {
    let next = at;
    while (next < end && to.pairSlot[next] !== from.pairSlot[own]) next += 1;
    if (next === end) continue;
    pair[own] = next;
    at = next + 1;
  }
}
