import type { RecheckProblem } from '../model.js';
import type { Gathered } from './classes.js';

/** What the checks that stay make of the stacks and groups before anything is handed out. */
export interface Begun {
  readonly load: Float64Array;
  readonly sizes: Int32Array;
  /** Different schools by expert, and works by (expert, school). */
  readonly schools: Int32Array;
  readonly fromSchool: ReadonlyMap<number, number>;
  /** Different experts by group, and checks by (group, expert). */
  readonly splitters: Int32Array;
  readonly fromGroup: ReadonlyMap<number, number>;
}

/** The numbers of (expert, school) and (group, expert). */
export interface Pairs {
  readonly stackPair: (expert: number, school: number) => number;
  readonly splitPair: (group: number, expert: number) => number;
}

/** Counts the checks that stay. */
export function begunStacks(
  { works, experts }: RecheckProblem,
  { groupSizes, groupOf, schoolOf, keptBy }: Gathered,
  { stackPair, splitPair }: Pairs,
): Begun {
  const load = new Float64Array(experts.length);
  const [sizes, schools] = [new Int32Array(experts.length), new Int32Array(experts.length)];
  const splitters = new Int32Array(groupSizes.length);
  const [fromSchool, fromGroup] = [new Map<number, number>(), new Map<number, number>()];
  for (const [work, keepers] of keptBy)
    for (const expert of keepers) {
      load[expert]! += works[work]!.minutes;
      sizes[expert]! += 1;
      if (addOne(fromSchool, stackPair(expert, schoolOf[work]!)) === 1) schools[expert]! += 1;
      if (addOne(fromGroup, splitPair(groupOf[work]!, expert)) === 1) splitters[groupOf[work]!]! += 1;
    }
  return { load, sizes, schools, fromSchool, splitters, fromGroup };
}

function addOne(counts: Map<number, number>, pair: number): number {
  const count = (counts.get(pair) ?? 0) + 1;
  counts.set(pair, count);
  return count;
}
