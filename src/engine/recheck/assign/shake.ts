import type { Random } from '../../random.js';
import { anneal, type Cooling } from './anneal.js';
import type { RecheckLayout } from './layout.js';
import { type Stacks, fits, give, keepGiven, restoreGiven, take } from './stacks.js';

/** Between a shake and the next the stacks cool in so many temperatures. */
const TEMPERATURES = 8;

/** Every other shake is led by the prices: it gives away a work whose arc no solution near the bound would use. */
const LED = 0.5;

/**
 * Moves one work of one subject of an expert, whatever it costs, and lets the stacks settle around it by exchanges; keeps what costs no
 * more. So an expert of two subjects comes to give one up, which annealing hardly meets: of all ways to mix, it is a single one.
 */
export async function shake(
  stacks: Stacks,
  random: Random,
  shakes: number,
  losses: Float64Array,
  cooling: Omit<Cooling, 'steps' | 'moves'>,
): Promise<void> {
  const subjects = arcsBySubject(stacks.layout, cooling.experts);
  if (subjects.length === 0) return;
  const experts = new Set(cooling.experts);
  let isOver = false;
  const isOverNow = async () => (isOver ||= await cooling.isOver());
  for (let done = 0; done < shakes; done += 1) {
    const [before, kept] = [stacks.cost, keepGiven(stacks)];
    const led = random.chance(LED) ? disliked(stacks, random, experts, losses) : -1;
    if (led >= 0) giveAway(stacks, random, led);
    else moveAnyhow(stacks, random, random.pick(subjects));
    await anneal(stacks, random, { ...cooling, steps: TEMPERATURES, moves: 0, isOver: isOverNow });
    if (stacks.cost > before) restoreGiven(stacks, kept);
    if (isOver) return;
  }
}

function arcsBySubject({ problem, classes, arcClass, arcsOfExpert }: RecheckLayout, experts: readonly number[]): number[][] {
  return experts.flatMap((expert) => {
    const own = new Map<string, number[]>();
    for (const arc of arcsOfExpert[expert]!) {
      const { subject } = problem.works[classes[arcClass[arc]!]!.works[0]!]!;
      own.set(subject, [...(own.get(subject) ?? []), arc]);
    }
    return [...own.values()];
  });
}

/** An arc in use that the bound likes least, or one that it likes little; −1 where it has nothing against any. */
function disliked({ given, layout }: Stacks, random: Random, experts: ReadonlySet<number>, losses: Float64Array): number {
  const arcs: number[] = [];
  for (let arc = 0; arc < given.length; arc += 1)
    if (given[arc]! > 0 && losses[arc]! >= 1 && experts.has(layout.arcExpert[arc]!)) arcs.push(arc);
  if (arcs.length === 0) return -1;
  const [one, other] = [random.pick(arcs), random.pick(arcs)];
  return losses[one]! > losses[other]! ? one : other;
}

function giveAway(stacks: Stacks, random: Random, from: number): void {
  if (from >= 0) moveTo(stacks, from, random.pick(arcsOfClassOf(stacks.layout, from)));
}

function moveAnyhow(stacks: Stacks, random: Random, arcs: readonly number[]): void {
  const { layout, given } = stacks;
  const mine = random.pick(arcs);
  if (random.chance(0.7)) giveAway(stacks, random, pickGiven(random, given, arcs));
  else moveTo(stacks, pickGiven(random, given, arcsOfClassOf(layout, mine)), mine);
}

function moveTo(stacks: Stacks, from: number, to: number): void {
  if (from < 0) return;
  take(stacks, from);
  give(stacks, fits(stacks, to) ? to : from);
}

function pickGiven(random: Random, given: Int32Array, arcs: readonly number[]): number {
  const used = arcs.filter((arc) => given[arc]! > 0);
  return used.length === 0 ? -1 : random.pick(used);
}

function arcsOfClassOf({ arcStart, arcClass }: RecheckLayout, arc: number): number[] {
  const own = arcClass[arc]!;
  return Array.from({ length: arcStart[own + 1]! - arcStart[own]! }, (_, index) => arcStart[own]! + index);
}
