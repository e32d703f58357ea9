/**
 * A mixed-integer linear program in plain arrays: minimise `offset + cost·x` with `rowLower ≤ A·x ≤ rowUpper`,
 * `columnLower ≤ x ≤ columnUpper`, and x whole where `isInteger` is 1. A is stored by rows; ±Infinity means no bound.
 */
export interface LinearModel {
  readonly columnCount: number;
  readonly rowCount: number;
  readonly offset: number;
  readonly cost: Float64Array;
  readonly columnLower: Float64Array;
  readonly columnUpper: Float64Array;
  readonly isInteger: Uint8Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** Row r owns the entries `rowStarts[r]` to `rowStarts[r + 1]` of `entryColumns` and `entryValues`. */
  readonly rowStarts: Int32Array;
  readonly entryColumns: Int32Array;
  readonly entryValues: Float64Array;
}

/** What a solver knows while it works: the best objective found (Infinity: none yet) and the bound proved (−Infinity: none yet). */
export interface MipProgress {
  readonly objective: number;
  readonly bound: number;
}

/** How long and how exactly to solve, whom to tell, and when to stop. */
export interface MipOptions {
  readonly timeLimitSeconds?: number | undefined;
  /** Stop when (objective − bound) / |objective| falls to this; 0, the default, asks for proof. */
  readonly relativeGap?: number | undefined;
  /** Stop when objective − bound falls to this: 0.999 is enough where every objective is a whole number. */
  readonly absoluteGap?: number | undefined;
  /** End after so many nodes of the search tree: a limit that does not depend on the machine. */
  readonly mostNodes?: number | undefined;
  readonly seed?: number | undefined;
  /** Only solutions cheaper than this are of interest. */
  readonly cutoff?: number | undefined;
  /** False if the model is not to be simplified first: of whole days nearly nothing can be, and cuts find less in what is left. */
  readonly isSimplified?: boolean;
  /** False if no solutions are to be looked for in smaller programs within this one: that takes half of the time of a proof. */
  readonly hasSubprograms?: boolean;
  /** A solution to begin with: one value per column, NaN where the solver has to find the value that fits. */
  readonly start?: Float64Array | undefined;
  readonly onIncumbent?: ((values: Float64Array, progress: MipProgress) => void) | undefined;
  readonly onProgress?: ((progress: MipProgress) => void) | undefined;
  /** Polled while solving where the solver allows it, with the simplex iterations made so far; true ends with the best found. */
  readonly shouldStop?: ((iterations: number) => boolean) | undefined;
}

/** The outcomes of a solve; `unknown` means that nothing was found and nothing was proved. */
export type MipStatus = 'optimal' | 'feasible' | 'infeasible' | 'unbounded' | 'unknown';

/** The outcome of a solve: values only with `optimal` and `feasible`, and then re-checked against the model. */
export interface MipResult extends MipProgress {
  readonly status: MipStatus;
  readonly values: Float64Array | null;
  /** Why the solver itself broke down, if it did: memory, an internal error, an answer that fails the re-check. */
  readonly failure?: string;
}

/** A solver of mixed-integer programs; it blocks its thread while it works and never rejects because the model is hard. */
export interface MipSolver {
  readonly name: string;
  readonly solve: (model: LinearModel, options?: MipOptions) => Promise<MipResult>;
}

/** New columns for a linear program that is being solved: column c owns the entries `starts[c]` to `starts[c + 1]`. */
export interface NewColumns {
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly starts: Int32Array;
  readonly entryRows: Int32Array;
  readonly entryValues: Float64Array;
}

/**
 * The outcome of a linear program: `rowDuals` price the rows, `reducedCosts` the columns (cost − duals·column). Nothing is known of them
 * but with `optimal` and `feasible`.
 */
export interface LpResult {
  readonly status: MipStatus;
  readonly objective: number;
  readonly values: Float64Array;
  readonly rowDuals: Float64Array;
  readonly reducedCosts: Float64Array;
}

/** A linear program kept in a solver's memory, with its basis, while columns are added and bounds and costs change. */
export interface LpSession {
  readonly solve: (options?: Pick<MipOptions, 'timeLimitSeconds' | 'shouldStop'>) => LpResult;
  readonly addColumns: (columns: NewColumns) => void;
  readonly setColumnBounds: (columns: Int32Array, lower: Float64Array, upper: Float64Array) => void;
  readonly setColumnCosts: (columns: Int32Array, cost: Float64Array) => void;
  readonly setRowBounds: (rows: Int32Array, lower: Float64Array, upper: Float64Array) => void;
  /** Gives the solver's memory back; the session cannot be used afterwards. */
  readonly dispose: () => void;
}

/** A solver that can keep linear programs open; integrality of the model is ignored. */
export interface LpSolver {
  readonly openLp: (model: LinearModel) => Promise<LpSession>;
}
