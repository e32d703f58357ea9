import type { Highs, Model } from 'highs';
import { highsData, highsModule, NO_LIMIT, type HighsLoader } from './highs-module.js';
import type { LpResult, LpSession, LpSolver, MipOptions, MipStatus, NewColumns } from './port.js';

/** Linear programs kept open in HiGHS: re-solved from the last basis, with duals. A solve that aborts throws; open a new one. */
export function highsLpSolver(load?: HighsLoader): LpSolver {
  const module = highsModule(load);
  return {
    openLp: async (model) => {
      const highs = await module.get();
      try {
        const native = highs.createModel(highsData(model));
        native.options.set({ output_flag: false });
        return session(highs, native, module.discard);
      } catch (error) {
        module.discard();
        throw error;
      }
    },
  };
}

function session(highs: Highs, native: Model, discard: () => void): LpSession {
  return {
    solve: (options = {}) => {
      try {
        return solveLp(highs, native, options);
      } catch (error) {
        discard();
        throw error;
      }
    },
    addColumns: (columns) => addColumns(native, columns),
    setColumnBounds: (indices, lower, upper) => void native.changeColsBounds({ kind: 'set', indices }, lower, upper),
    setColumnCosts: (indices, cost) => void native.changeColsCost({ kind: 'set', indices }, cost),
    setRowBounds: (indices, lower, upper) => void native.changeRowsBounds({ kind: 'set', indices }, lower, upper),
    dispose: () => native.dispose(),
  };
}

const NONE = new Float64Array(0);
const NO_SOLUTION = { objective: NaN, values: NONE, rowDuals: NONE, reducedCosts: NONE };

function solveLp(highs: Highs, native: Model, options: Pick<MipOptions, 'timeLimitSeconds' | 'shouldStop'>): LpResult {
  native.zeroAllClocks();
  native.options.set('time_limit', options.timeLimitSeconds ?? NO_LIMIT);
  native.run({
    [highs.constants.callbackType.simplexInterrupt]: (event) => {
      if (options.shouldStop?.(event.data.simplex_iteration_count ?? 0) === true) event.interrupt();
      return undefined;
    },
  });
  const status = lpStatus(highs, native);
  if (status !== 'optimal' && status !== 'feasible') return { status, ...NO_SOLUTION };
  const solution = native.getSolution();
  return {
    status,
    objective: native.getObjectiveValue(),
    values: solution.colValue,
    rowDuals: solution.rowDual,
    reducedCosts: solution.colDual,
  };
}

function lpStatus(highs: Highs, native: Model): MipStatus {
  const { modelStatus, solutionStatus } = highs.constants;
  const code = native.getModelStatus();
  if (code === modelStatus.optimal) return 'optimal';
  if (code === modelStatus.infeasible) return 'infeasible';
  if (code === modelStatus.unbounded) return 'unbounded';
  return native.info.get('primal_solution_status') === solutionStatus.feasible ? 'feasible' : 'unknown';
}

function addColumns(native: Model, columns: NewColumns): void {
  const { cost, lower, upper, starts, entryRows, entryValues } = columns;
  const numCols = cost.length;
  if (numCols === 0) return;
  const { numRows } = native.getDimensions();
  const matrix = { format: 'csc', numRows, numCols, starts, indices: entryRows, values: entryValues } as const;
  native.addCols({ cost, lower, upper, matrix });
}
