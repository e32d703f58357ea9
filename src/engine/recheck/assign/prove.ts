import { wholeAbove, type PricedBound } from './bound.js';
import { hasFewWorks, type Part, partCost, partsOf } from './part.js';
import { bestPrices, PRICED_ARCS } from './best-prices.js';
import { provePart, type ProofOptions } from './prove-part.js';
import { arcLosses, relaxedCost } from './relaxed-cost.js';
import type { Stacks } from './stacks.js';
import { unavoidableMixing } from './unavoidable-mixing.js';
import { withoutSchools } from './without-schools.js';

/** What was proved, and the experts of those parts whose bound and cost have not met: there a better assignment may hide. */
export interface Proof {
  readonly bound: number;
  readonly openExperts: readonly number[];
}

/** A part, and what it costs at least: by the prices, and for groups and begun stacks that nobody can mix. */
interface PricedPart extends Part {
  readonly relaxed: number;
  readonly unmixed: number;
}

/** Up to so many arcs programs of whole works are solved to the end. */
export const WHOLE_ARCS = 3_000;

/**
 * Proves the stacks optimal, or improves them, or at least raises the bound, and answers it. Arcs that no better assignment can use, by
 * what the prices say, fall away; the rest falls into parts, and each part is proved by itself.
 */
export async function prove(stacks: Stacks, priced: PricedBound, options: ProofOptions): Promise<Proof> {
  const openExperts: number[] = [];
  let proved = keptMixing(stacks);
  for (const part of pricedParts(stacks, priced)) {
    const most = hasFewWorks(stacks.layout, part) ? PRICED_ARCS : WHOLE_ARCS;
    const isWhole = part.arcs.length <= most || part.relaxed > partCost(stacks, part) - 1;
    const own = isWhole ? await proofOfPart(stacks, part, options) : await coarseProof(stacks, part, options);
    openExperts.push(...own.openExperts);
    proved += own.bound;
  }
  return { bound: Math.max(priced.bound, Math.min(stacks.cost, proved)), openExperts };
}

/** Groups whose works are all handed out belong to no part; what they cost stays. */
function keptMixing({ layout }: Stacks): number {
  const open = new Set(layout.classes.map(({ group }) => group));
  return unavoidableMixing(layout).ofGroup.reduce((sum, own, group) => (open.has(group) ? sum : sum + own), 0);
}

/** What the prices say of a part may be closer than what they say of the whole, so that more arcs fall away, and it falls apart again. */
function pricedParts(stacks: Stacks, { prices, bound }: PricedBound): readonly PricedPart[] {
  const { layout } = stacks;
  const losses = arcLosses(layout, prices);
  const mixing = unavoidableMixing(layout);
  const slack = new Float64Array(layout.problem.experts.length).fill(stacks.cost - bound);
  for (let known = 0; ;) {
    const parts = partsOf(layout, (arc) => stacks.given[arc]! > 0 || losses[arc]! < slack[layout.arcExpert[arc]!]!);
    const priced = parts.map((part): PricedPart => {
      const groups = new Set(part.classes.map((own) => layout.classes[own]!.group));
      const unmixed =
        [...groups].reduce((sum, group) => sum + mixing.ofGroup[group]!, 0) +
        part.experts.reduce((sum, expert) => sum + mixing.ofExpert[expert]!, 0);
      return { ...part, unmixed, relaxed: wholeAbove(relaxedCost(layout, prices, part)) + unmixed };
    });
    if (parts.length === known) return priced;
    known = parts.length;
    for (const part of priced)
      for (const expert of part.experts) slack[expert] = Math.min(slack[expert]!, partCost(stacks, part) + 1 - part.relaxed);
  }
}

async function proofOfPart(stacks: Stacks, part: PricedPart, options: ProofOptions): Promise<Proof> {
  const bound = await provePart(stacks, part, part, options);
  return { bound, openExperts: bound > partCost(stacks, part) - 1 ? [] : part.experts };
}

/** A large part is proved in the form that forgets schools, which has few classes. */
async function coarseProof(stacks: Stacks, part: PricedPart, options: ProofOptions): Promise<Proof> {
  const coarse = withoutSchools(stacks, part);
  const few = { ...options, levels: options.levels.filter(({ wholeness }) => wholeness !== 'works') };
  const priced = await bestPrices(coarse, null, options.secondsLeft());
  let proved = part.unmixed;
  const open: number[] = [];
  for (const own of pricedParts(coarse, priced)) {
    const { bound, openExperts } = await proofOfPart(coarse, own, own.arcs.length <= WHOLE_ARCS ? options : few);
    proved += bound;
    open.push(...openExperts.map((expert) => part.experts[expert]!));
  }
  const bound = Math.max(part.relaxed, proved);
  if (bound > partCost(stacks, part) - 1) return { bound, openExperts: [] };
  return { bound, openExperts: open.length > 0 ? open : part.experts };
}
