import { highsSolver } from '../../search/lp/highs.js';
import { modelBuilder } from '../../search/lp/model-builder.js';
import type { LinearModel } from '../../search/lp/port.js';
import type { RecheckLayout } from './layout.js';
import { groupedBy } from './mip.js';
import type { Part } from './part.js';

/** How long to look: for so many nodes, or until this is no longer wanted. */
export interface LookOptions {
  readonly timeLimitSeconds: number;
  readonly mostNodes: number;
  readonly seed: number;
  readonly shouldStop: () => boolean;
}

const SOLVER = highsSolver();
const ROUNDING = 1e-6;

/**
 * The fewest checks of a part that stay open whoever takes which works, or a number below it. Without balance and mixing the program is a
 * plain packing of whole works into the experts' minutes, which is proved where the whole program leaves open whether one check more fits.
 */
export async function fewestMissing(layout: RecheckLayout, part: Part, options: LookOptions): Promise<number> {
  const { bound } = await SOLVER.solve(packing(layout, part), { ...options, absoluteGap: 1 - ROUNDING });
  const demand = part.classes.reduce((sum, own) => sum + layout.demand[own]!, 0);
  return demand + Math.ceil(bound - ROUNDING);
}

/** As many checks as fit: each column is an arc, and costs −1. */
function packing({ problem, demand, size, minutes, begun, arcClass, arcExpert }: RecheckLayout, part: Part): LinearModel {
  const builder = modelBuilder();
  const columnOf = new Map(part.arcs.map((arc) => [arc, builder.addColumn({ upper: size[arcClass[arc]!]!, cost: -1 })]));
  const columns = (arcs: readonly number[]) => arcs.map((arc) => columnOf.get(arc)!);
  for (const [own, arcs] of groupedBy(part.arcs, (arc) => arcClass[arc]!))
    builder.addRow(-Infinity, demand[Number(own)]!, columns(arcs));
  for (const [expert, arcs] of groupedBy(part.arcs, (arc) => arcExpert[arc]!)) {
    const left = problem.experts[Number(expert)]!.capacityMinutes - begun.load[Number(expert)]!;
    const times = arcs.map((arc) => minutes[arcClass[arc]!]!);
    builder.addRow(-Infinity, left, columns(arcs), times);
  }
  return builder.build();
}
