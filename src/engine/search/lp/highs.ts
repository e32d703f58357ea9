import type { Highs, Model, SparseSolutionInput } from 'highs';
import { highsCallbacks } from './highs-callbacks.js';
import { highsData, highsModule, NO_LIMIT, type HighsLoader } from './highs-module.js';
import type { LinearModel, MipOptions, MipResult, MipSolver } from './port.js';
import { nothingKnown, objectiveOf, provedInfeasible, provedUnbounded, recheckedValues } from './recheck.js';

/** HiGHS in WebAssembly: one thread, MIP start, callbacks; a module that aborts gives a failure and is replaced. */
export function highsSolver(load?: HighsLoader): MipSolver {
  const module = highsModule(load);
  return {
    name: 'highs',
    solve: async (model, options = {}) => {
      const callbacks = highsCallbacks(model, options);
      try {
        return solveIn(await module.get(), model, options, callbacks);
      } catch (error) {
        module.discard();
        return salvage(model, callbacks, error);
      } finally {
        callbacks.rethrow();
      }
    },
  };
}

/** The largest whole number that HiGHS takes. */
const MOST_NODES = 2_147_483_647;

type Callbacks = ReturnType<typeof highsCallbacks>;

function solveIn(highs: Highs, model: LinearModel, options: MipOptions, callbacks: Callbacks): MipResult {
  if (model.columnCount === 0) return emptyResult(model);
  const native = highs.createModel({ ...highsData(model), integrality: Int32Array.from(model.isInteger) });
  native.options.set(highsOptions(options));
  if (options.start !== undefined) native.setSolution(knownValues(options.start));
  native.run(callbacks.map(highs));
  const result = readResult(highs, native, model);
  native.dispose();
  return result;
}

function knownValues(start: Float64Array): SparseSolutionInput {
  const indices = Int32Array.from(start.keys()).filter((column) => !Number.isNaN(start[column]));
  return { indices, values: Float64Array.from(indices, (column) => start[column]!) };
}

function emptyResult(model: LinearModel): MipResult {
  const values = recheckedValues(model, []);
  if (values === null) return provedInfeasible();
  return { status: 'optimal', values, objective: model.offset, bound: model.offset };
}

/** Without those that take most: of what a rounded relaxation leaves (RENS), and of what reduced costs leave. */
const WITHOUT_SUBPROGRAMS = { mip_heuristic_run_rens: false, mip_heuristic_run_root_reduced_cost: false };

function highsOptions(options: MipOptions): Record<string, number | boolean | string> {
  return {
    output_flag: false,
    time_limit: options.timeLimitSeconds ?? NO_LIMIT,
    random_seed: (options.seed ?? 0) % MOST_NODES,
    mip_max_nodes: Math.min(options.mostNodes ?? MOST_NODES, MOST_NODES),
    mip_rel_gap: options.relativeGap ?? 0,
    mip_abs_gap: options.absoluteGap ?? 1e-6,
    ...(options.isSimplified === false ? { presolve: 'off' } : {}),
    ...(options.hasSubprograms === false ? WITHOUT_SUBPROGRAMS : {}),
    ...(options.cutoff === undefined ? {} : { objective_bound: options.cutoff }),
  };
}

function readResult(highs: Highs, native: Model, model: LinearModel): MipResult {
  const { infeasible, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus;
  const code = native.getModelStatus();
  if (code === infeasible) return provedInfeasible();
  if (code === unbounded) return provedUnbounded();
  if (code === unboundedOrInfeasible) return isSatisfiable(highs, native, model) ? provedUnbounded() : provedInfeasible();
  return readSolution(highs, native, model);
}

/** Without costs nothing is unbounded, so presolve has to say which of the two it was. */
function isSatisfiable(highs: Highs, native: Model, model: LinearModel): boolean {
  native.changeColsCost({ kind: 'range', from: 0, to: model.columnCount - 1 }, new Float64Array(model.columnCount));
  native.zeroAllClocks();
  native.run();
  return native.getModelStatus() === highs.constants.modelStatus.optimal;
}

function readSolution(highs: Highs, native: Model, model: LinearModel): MipResult {
  const isProved = native.getModelStatus() === highs.constants.modelStatus.optimal;
  const bound = provedBound(native, model, isProved);
  if (native.info.get('primal_solution_status') !== highs.constants.solutionStatus.feasible) return { ...nothingKnown(), bound };
  const values = recheckedValues(model, native.getSolution().colValue);
  if (values === null) return { ...nothingKnown('the solution fails the re-check'), bound };
  const objective = objectiveOf(model, values);
  return { status: isProved ? 'optimal' : 'feasible', values, objective, bound: Math.min(bound, objective) };
}

function provedBound(native: Model, model: LinearModel, isProved: boolean): number {
  if (model.isInteger.includes(1)) return Number(native.info.get('mip_dual_bound'));
  return isProved ? native.getObjectiveValue() : -Infinity;
}

/** What was found before the module broke down still counts. */
function salvage(model: LinearModel, callbacks: Callbacks, error: unknown): MipResult {
  const failure = `HiGHS broke down: ${error instanceof Error ? error.message : String(error)}`;
  const { values, bound } = callbacks.best();
  const settled = values === null ? null : recheckedValues(model, values);
  if (settled === null) return { ...nothingKnown(failure), bound };
  return { status: 'feasible', values: settled, objective: objectiveOf(model, settled), bound, failure };
}
