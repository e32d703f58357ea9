import type { RecheckAssignment, RecheckShortage, RecheckSolution } from '../model.js';
import type { RecheckLayout } from './layout.js';
import type { Stacks } from './stacks.js';

/** What a solution document states about the run that made it. */
export interface RecheckOrigin {
  readonly hash: string;
  readonly engine: RecheckSolution['engine'];
}

/** Writes the document of what was found; costs are whole numbers, so less than 1 above the bound is the optimum. */
export function recheckDocument(stacks: Stacks, provedBound: number, { hash, engine }: RecheckOrigin): RecheckSolution {
  const terms = termsOf(stacks);
  const objective = terms.shortage + terms.balance + terms.mixing;
  const bound = Math.min(objective, provedBound);
  const { assignments, shortages } = namedChecks(stacks);
  return {
    format: 'recheck-solution/1',
    problem: hash,
    status: objective < bound + 1 ? 'optimal' : 'feasible',
    objective,
    bound,
    gap: (objective - bound) / Math.max(1, objective),
    terms,
    assignments,
    shortages,
    engine,
  };
}

function termsOf({ layout, missing, load, cost }: Stacks): RecheckSolution['terms'] {
  const { weights } = layout.problem.rules;
  const shortage = weights.shortage * missing.reduce((sum, checks) => sum + checks, 0);
  const squares = layout.problem.experts.reduce((sum, { share }, expert) => sum + share * load[expert]! ** 2, 0);
  const balance = weights.balance * squares;
  return { shortage, balance, mixing: cost - shortage - balance };
}

/** Names who checks what. Stacks and experts are taken in the order of the document, that is of the draw: nobody chooses. */
function namedChecks({ layout, given }: Stacks) {
  const { works, experts, kept = [] } = layout.problem;
  const byWork = works.map((): number[] => []);
  const placeOfWork = new Map(works.map(({ id }, place) => [id, place]));
  const placeOfExpert = new Map(experts.map(({ id }, place) => [id, place]));
  for (const { work, expert } of kept) byWork[placeOfWork.get(work)!]!.push(placeOfExpert.get(expert)!);
  for (const [own, members] of layout.classes.entries())
    for (const [place, expert] of seats(layout, given, own).entries())
      byWork[members.works[place % members.works.length]!]!.push(expert);
  const stacked = experts.map(() => 0);
  const assignments = byWork.flatMap((own, work) =>
    own
      .sort((a, b) => a - b)
      .map((expert): RecheckAssignment => ({
        work: works[work]!.id,
        expert: experts[expert]!.id,
        position: (stacked[expert]! += 1),
      })),
  );
  const shortages = works.flatMap(({ id, checks }, work): RecheckShortage[] =>
    checks > byWork[work]!.length ? [{ work: id, missing: checks - byWork[work]!.length }] : [],
  );
  return { assignments, shortages };
}

/** The experts of a class, each as often as he has works of it, one behind the other: dealt round, nobody meets a work twice. */
function seats({ arcStart, arcExpert }: RecheckLayout, given: Int32Array, own: number): number[] {
  const experts: number[] = [];
  for (let arc = arcStart[own]!; arc < arcStart[own + 1]!; arc += 1)
    for (let work = 0; work < given[arc]!; work += 1) experts.push(arcExpert[arc]!);
  return experts;
}
