import type { Random } from '../../random.js';
import { anneal, type Cooling } from './anneal.js';
import type { RecheckLayout } from './layout.js';
import { type Stacks, fits, give, keepGiven, restoreGiven, take } from './stacks.js';

/** Between a shake and the next the stacks cool in so many temperatures. */
const TEMPERATURES = 8;

/**
 * Moves one work of one subject of an expert, whatever it costs, and lets the stacks settle around it by exchanges; keeps what costs no
 * more. So an expert of two subjects comes to give one up, which annealing hardly meets: of all ways to mix, it is a single one.
 */
export async function shake(
  stacks: Stacks,
  random: Random,
  shakes: number,
  cooling: Omit<Cooling, 'steps' | 'moves'>,
): Promise<void> {
  const subjects = arcsBySubject(stacks.layout, cooling.experts);
  if (subjects.length === 0) return;
  let isOver = false;
  const isOverNow = async () => (isOver ||= await cooling.isOver());
  for (let done = 0; done < shakes; done += 1) {
    const [before, kept] = [stacks.cost, keepGiven(stacks)];
    moveAnyhow(stacks, random, random.pick(subjects));
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

function moveAnyhow(stacks: Stacks, random: Random, arcs: readonly number[]): void {
  const { layout, given } = stacks;
  const [mine, isGivenAway] = [random.pick(arcs), random.chance(0.7)];
  const from = isGivenAway ? pickGiven(random, given, arcs) : pickGiven(random, given, arcsOfClassOf(layout, mine));
  if (from < 0) return;
  const to = isGivenAway ? random.pick(arcsOfClassOf(layout, from)) : mine;
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
