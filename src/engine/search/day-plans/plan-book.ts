import type { Ascent } from '../bound/ascent.js';
import { tellTerms } from '../bound/relaxation.js';
import { isThoughtOf } from '../bound/usage.js';
import type { Layout } from '../layout.js';
import type { Shortlist } from '../moves/shortlist.js';
import { push } from './draft.js';
import { plansOf, type JudgedPlan } from './list-plans.js';

/** Plans for days as the bound's prices judged them after so many rounds: listed when they are asked for, likeliest first. */
export interface PlanBook {
  readonly layout: Layout;
  readonly shortlist: Shortlist;
  readonly rounds: number;
  readonly plansOf: (person: number) => readonly JudgedPlan[];
  /** Slots in whose shortlist the person is. */
  readonly slotsOf: (person: number) => readonly number[];
}

/** More plans for one day of a person are not listed. */
const MOST_A_DAY = 2000;
/** Of a person's plans the likeliest are kept, of all days together and of each day. */
const KEPT = { ofAll: 240, ofDay: 30 };

/** Opens a book at the best prices of the ascent; `held` are pairs that are thought of in any case. */
export function openBook(ascent: Ascent, shortlist: Shortlist, held: Iterable<number>): PlanBook {
  const { relaxation, rounds } = ascent;
  const { layout } = relaxation;
  const known = knownPairs(ascent, shortlist, held);
  const slots = slotsByPerson(layout, shortlist);
  const plans: JudgedPlan[][] = [];
  return {
    layout,
    shortlist,
    rounds,
    plansOf: (person) => (plans[person] ??= listPlans(ascent, person, known)),
    slotsOf: (person) => slots.get(person) ?? [],
  };
}

/** 1 for the pairs that the bound or the moves think of. */
function knownPairs({ relaxation, usage }: Ascent, { pairs }: Shortlist, held: Iterable<number>): Uint8Array {
  const known = Uint8Array.from({ length: relaxation.layout.pairs }, (_, pair) => Number(isThoughtOf(usage, pair)));
  for (const pair of pairs) known[pair] = 1;
  for (const pair of held) known[pair] = 1;
  return known;
}

/** All plans of a person; where a day has too many, those of pairs that the bound or the moves think of. */
function listPlans({ relaxation, best }: Ascent, person: number, known: Uint8Array): JudgedPlan[] {
  const { pairVisit, visitDay } = relaxation.layout;
  tellTerms(relaxation, best);
  const plans =
    plansOf(relaxation, person, { isListed: () => true, mostADay: MOST_A_DAY }) ??
    plansOf(relaxation, person, { isListed: (pair) => known[pair] === 1, mostADay: MOST_A_DAY }) ??
    [];
  const listed = new Map<number, number>();
  return plans
    .sort((one, other) => one.excess - other.excess)
    .filter(({ pairs }, at) => {
      const day = visitDay[pairVisit[pairs[0]!]!]!;
      const ofDay = 1 + (listed.get(day) ?? 0);
      listed.set(day, ofDay);
      return at < KEPT.ofAll || ofDay <= KEPT.ofDay;
    });
}

function slotsByPerson({ pairPerson, pairSlot }: Layout, { pairs }: Shortlist): Map<number, number[]> {
  const lists = new Map<number, number[]>();
  for (const pair of pairs) push(lists, pairPerson[pair]!, pairSlot[pair]!);
  return lists;
}
