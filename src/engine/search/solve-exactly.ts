import { evaluate } from '../roster/evaluate.js';
import type { IndexedDuty, Instance } from '../roster/instance/instance.js';
import { chosenDuties, rosterMip, type RosterMip } from '../roster/mip/index.js';
import type { RosterCertificate, RosterSolution } from '../roster/model.js';
import { pinConflict } from '../roster/pin-conflict.js';
import { rosterOf } from '../roster/roster.js';
import { refusalDocument, type SolutionOrigin, solutionDocument } from '../roster/solution.js';
import { highsSolver } from './lp/highs.js';
import { javascriptLpSolver } from './lp/javascript-lp.js';
import type { MipOptions, MipResult, MipSolver } from './lp/port.js';
import { certificateDocument } from './certificate-document.js';
import { searchRoster } from './search.js';

/** The MIP solvers that can be asked for by name. */
export const BACKENDS = ['highs', 'lp-js'] as const;
export type Backend = (typeof BACKENDS)[number];

/** How to solve the exact model; the clock counts milliseconds. */
export interface ExactOptions extends Pick<MipOptions, 'timeLimitSeconds' | 'relativeGap' | 'onProgress' | 'shouldStop'> {
  readonly backend: Backend;
  readonly seed: number;
  readonly hash: string;
  readonly version: string;
  readonly clock: () => number;
  /** Asks for the certificate, which the solver's bound goes beyond. */
  readonly onCertificate?: ((certificate: RosterCertificate) => void) | undefined;
}

/** Hands the whole problem to a MIP solver, beginning with a roster built by hand, and blocks its thread until it ends. */
export async function solveExactly(instance: Instance, options: ExactOptions): Promise<RosterSolution> {
  const startedAt = options.clock();
  const origin = (): SolutionOrigin => ({
    hash: options.hash,
    engine: {
      version: options.version,
      seconds: (options.clock() - startedAt) / 1000,
      seed: options.seed,
      backend: options.backend,
    },
  });
  const conflict = pinConflict(instance);
  if (conflict !== null) return refusalDocument(instance, conflict, origin());
  const built = await searchRoster(instance, { seed: options.seed, stop: () => true });
  const mip = rosterMip(instance);
  const result = await solverOf(options.backend, options.clock).solve(mip.model, mipOptions(mip, built.duties, options));
  if (result.status === 'infeasible' || result.status === 'unbounded') throw new Error(`the exact model is ${result.status}`);
  const duties = cheaper(instance, built.duties, result, mip);
  const solution = solutionDocument(instance, duties, Math.max(built.bound, result.bound), origin());
  options.onCertificate?.(certificateDocument(instance, built.certificate()!, solution));
  return solution;
}

function solverOf(backend: Backend, clock: () => number): MipSolver {
  return backend === 'highs' ? highsSolver() : javascriptLpSolver(clock);
}

/** Every cost is a whole number, so a bound less than 1 below the incumbent is a proof. */
const PROOF = 0.999;

function mipOptions(mip: RosterMip, start: readonly IndexedDuty[], options: ExactOptions): MipOptions {
  const { timeLimitSeconds, relativeGap, onProgress, shouldStop, seed } = options;
  return { timeLimitSeconds, relativeGap, onProgress, shouldStop, seed, absoluteGap: PROOF, start: startValues(mip, start) };
}

/** The decisions of a roster; the solver works out the columns that follow from them. */
function startValues({ model, duties }: RosterMip, start: readonly IndexedDuty[]): Float64Array {
  const values = new Float64Array(model.columnCount).fill(NaN, duties.length);
  const chosen = new Set(start.map(({ person, slot }) => `${person} ${slot}`));
  for (const [column, { person, slot }] of duties.entries()) values[column] = chosen.has(`${person} ${slot}`) ? 1 : 0;
  return values;
}

function cheaper(instance: Instance, built: readonly IndexedDuty[], { values }: MipResult, mip: RosterMip): readonly IndexedDuty[] {
  if (values === null) return built;
  const found = chosenDuties(mip, values);
  const costOf = (duties: readonly IndexedDuty[]) => evaluate(instance, rosterOf(instance, duties)).objective;
  return costOf(found) <= costOf(built) ? found : built;
}
