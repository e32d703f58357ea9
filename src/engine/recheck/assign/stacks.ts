import type { RecheckLayout } from './layout.js';

/** Who has how much: how many works go along each arc, and what follows from it. Changed only by `give` and `take`. */
export interface Stacks {
  readonly layout: RecheckLayout;
  readonly given: Int32Array;
  /** The arcs of each expert along which something went, and each one's place in its list. */
  readonly held: readonly number[][];
  readonly heldAt: Int32Array;
  /** Checks that found nobody, by class. */
  readonly missing: Int32Array;
  readonly load: Float64Array;
  readonly sizes: Int32Array;
  readonly schools: Int32Array;
  readonly fromSchool: Int32Array;
  readonly splitters: Int32Array;
  readonly fromGroup: Int32Array;
  cost: number;
}

/** Everybody has only what was handed out before. */
export function emptyStacks(layout: RecheckLayout): Stacks {
  const { problem, begun } = layout;
  const { experts } = problem;
  const stacks: Stacks = {
    layout,
    given: new Int32Array(layout.arcExpert.length),
    held: experts.map(() => []),
    heldAt: new Int32Array(layout.arcExpert.length),
    missing: layout.demand.slice(),
    load: begun.load.slice(),
    sizes: begun.sizes.slice(),
    schools: begun.schools.slice(),
    fromSchool: counted(begun.fromSchool, layout.stackPairs),
    splitters: begun.splitters.slice(),
    fromGroup: counted(begun.fromGroup, layout.splitPairs),
    cost: 0,
  };
  const { shortage, balance, mixing } = problem.rules.weights;
  const unsplit = layout.wantedSplit.reduce((sum, wanted, group) => sum + Math.max(0, wanted - begun.splitters[group]!), 0);
  const unmixedStacks = experts.reduce((sum, _, expert) => sum + unmixed(stacks, begun.sizes[expert]!, begun.schools[expert]!), 0);
  stacks.cost += shortage * layout.demand.reduce((sum, checks) => sum + checks, 0);
  stacks.cost += balance * experts.reduce((sum, { share }, expert) => sum + share * begun.load[expert]! ** 2, 0);
  stacks.cost += mixing * (unsplit + unmixedStacks);
  return stacks;
}

function counted(counts: ReadonlyMap<number, number>, pairs: number): Int32Array {
  const dense = new Int32Array(pairs);
  for (const [pair, count] of counts) dense[pair] = count;
  return dense;
}

/** Whether one more work of the class may go along the arc. */
export function fits({ layout, given, missing, load }: Stacks, arc: number): boolean {
  const expert = layout.arcExpert[arc]!;
  const own = layout.arcClass[arc]!;
  const room = layout.problem.experts[expert]!.capacityMinutes - load[expert]!;
  return missing[own]! > 0 && given[arc]! < layout.size[own]! && layout.minutes[own]! <= room;
}

/** What one more work along the arc adds to the cost, the shortage apart. */
export function priceOfGiving(stacks: Stacks, arc: number): number {
  const { layout, load } = stacks;
  const expert = layout.arcExpert[arc]!;
  const own = layout.arcClass[arc]!;
  const { weights } = layout.problem.rules;
  const minutes = layout.minutes[own]!;
  const balance = layout.problem.experts[expert]!.share * minutes * (2 * load[expert]! + minutes);
  const fresh = stacks.fromSchool[layout.arcStack[arc]!] === 0 ? 1 : 0;
  const [size, schools] = [stacks.sizes[expert]!, stacks.schools[expert]!];
  const mixing = unmixed(stacks, size + 1, schools + fresh) - unmixed(stacks, size, schools);
  return weights.balance * balance + weights.mixing * (mixing - splitGain(stacks, arc, own));
}

/** Puts one work of the class into the stack at the arc's end. */
export function give(stacks: Stacks, arc: number): void {
  stacks.cost += priceOfGiving(stacks, arc) - stacks.layout.problem.rules.weights.shortage;
  shift(stacks, arc, 1);
}

/** Takes one back. */
export function take(stacks: Stacks, arc: number): void {
  shift(stacks, arc, -1);
  stacks.cost -= priceOfGiving(stacks, arc) - stacks.layout.problem.rules.weights.shortage;
}

/** How many works go along each arc now, to be restored later. */
export function keepGiven({ given }: Stacks): Int32Array {
  return given.slice();
}

/** Takes and gives until the same works go along each arc as then. */
export function restoreGiven(stacks: Stacks, then: Int32Array): void {
  for (const [arc, wanted] of then.entries()) while (stacks.given[arc]! > wanted) take(stacks, arc);
  for (const [arc, wanted] of then.entries()) while (stacks.given[arc]! < wanted) give(stacks, arc);
}

function shift(stacks: Stacks, arc: number, by: 1 | -1): void {
  const { layout } = stacks;
  const expert = layout.arcExpert[arc]!;
  const own = layout.arcClass[arc]!;
  const [stack, split] = [layout.arcStack[arc]!, layout.arcSplit[arc]!];
  const group = layout.classes[own]!.group;
  if ((stacks.given[arc]! += by) === (by === 1 ? 1 : 0)) hold(stacks, arc, by);
  stacks.missing[own]! -= by;
  stacks.load[expert]! += by * layout.minutes[own]!;
  stacks.sizes[expert]! += by;
  if ((stacks.fromSchool[stack]! += by) === (by === 1 ? 1 : 0)) stacks.schools[expert]! += by;
  if ((stacks.fromGroup[split]! += by) === (by === 1 ? 1 : 0)) stacks.splitters[group]! += by;
}

function hold({ layout, held, heldAt }: Stacks, arc: number, by: 1 | -1): void {
  const own = held[layout.arcExpert[arc]!]!;
  if (by === 1) {
    heldAt[arc] = own.push(arc) - 1;
    return;
  }
  const last = own.pop()!;
  if (last === arc) return;
  own[heldAt[arc]!] = last;
  heldAt[last] = heldAt[arc]!;
}

function unmixed({ layout }: Stacks, size: number, schools: number): number {
  const { minSchoolsPerExpert } = layout.problem.rules;
  return size >= minSchoolsPerExpert ? Math.max(0, minSchoolsPerExpert - schools) : 0;
}

/** 1 if the expert would be a new one that the group still wants. */
function splitGain(stacks: Stacks, arc: number, own: number): number {
  const { group } = stacks.layout.classes[own]!;
  const isNew = stacks.fromGroup[stacks.layout.arcSplit[arc]!] === 0;
  return isNew && stacks.splitters[group]! < stacks.layout.wantedSplit[group]! ? 1 : 0;
}
