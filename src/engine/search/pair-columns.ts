import { duplicationCost } from '../roster/costs/duplication.js';
import type { Instance } from '../roster/instance/instance.js';
import { groupedBy } from './columns.js';
import type { Layout } from './layout.js';
import { pairOf } from './pairs-of.js';
import type { VisitColumns } from './visit-columns.js';

type PairColumns = Pick<Layout, 'pairVisit' | 'pairPerson' | 'pairCost' | 'pairPinned' | 'pins' | 'candidateFirst' | 'candidates'>;

/** What a layout says of pairs, and who may serve in each slot. */
export function pairColumns(instance: Instance, visits: VisitColumns): PairColumns {
  const columns = {
    ...ownersAndCosts(instance, visits),
    ...candidatesOf(visits.pairSlot, instance.problem.slots.length),
    pairPinned: new Uint8Array(visits.pairs),
  };
  markNamed(instance, columns);
  return { ...columns, pins: columns.pairPinned.reduce((sum, pinned) => sum + pinned, 0) };
}

function ownersAndCosts(instance: Instance, visits: VisitColumns): Pick<Layout, 'pairVisit' | 'pairPerson' | 'pairCost'> {
  const { pairs, pairFirst, pairSlot, visitStation, stationPerson } = visits;
  const ofSlot = instance.problem.slots.map((_, slot) => duplicationCost(instance, slot));
  const ofPerson = instance.problem.people.map((_, person) => costOfOtherDuties(instance, person));
  const pairVisit = new Int32Array(pairs);
  const pairPerson = new Int32Array(pairs);
  const pairCost = new Float64Array(pairs);
  for (let visit = 0; visit < visits.visits; visit += 1) {
    const person = stationPerson[visitStation[visit]!]!;
    const preferences = instance.preferencesOf[person]!;
    for (let pair = pairFirst[visit]!; pair < pairFirst[visit + 1]!; pair += 1) {
      const slot = pairSlot[pair]!;
      pairVisit[pair] = visit;
      pairPerson[pair] = person;
      pairCost[pair] = ofSlot[slot]! + ofPerson[person]! + (preferences.size > 0 ? (preferences.get(slot) ?? 0) : 0);
    }
  }
  return { pairVisit, pairPerson, pairCost };
}

/** With b duties in other rosters the square of a load of n is n² + 2bn more than b²: each duty here costs 2b beside the square of n. */
function costOfOtherDuties({ problem, people }: Instance, person: number): number {
  return 2 * problem.rules.weights.balance * people.share[person]! * people.otherDuties[person]!;
}

/** Who may serve in each slot. */
export function candidatesOf(pairSlot: Int32Array, slots: number): Pick<Layout, 'candidateFirst' | 'candidates'> {
  const { first, members } = groupedBy(pairSlot, slots);
  return { candidateFirst: first, candidates: members };
}

function markNamed(instance: Instance, columns: Omit<PairColumns, 'pins'>): void {
  const { change } = instance.problem.rules.weights;
  for (const { person, slot } of instance.published) {
    const pair = pairOf(columns, person, slot);
    if (pair >= 0) columns.pairCost[pair]! -= change;
  }
  for (const { person, slot } of instance.pins) {
    const pair = pairOf(columns, person, slot);
    if (pair >= 0) columns.pairPinned[pair] = 1;
  }
}
