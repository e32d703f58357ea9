import loader, { type Highs, type ModelData } from 'highs';
import type { LinearModel } from './port.js';

/** Loads one instance of the WebAssembly module. */
export type HighsLoader = () => Promise<Highs>;

/** The package types its CommonJS form; the ES module it really gives exports the loader itself. */
const loadHighs = loader as unknown as HighsLoader;

/** Seconds that stand for no time limit: HiGHS takes finite numbers only. */
export const NO_LIMIT = 1e20;

/** Keeps one module alive between solves and replaces it once it has broken down. */
export interface HighsModule {
  readonly get: () => Promise<Highs>;
  readonly discard: () => void;
}

/** The module of this process, shared by all who bring no loader of their own: loading it costs more than most models of ours. */
const SHARED = keep(loadHighs);

/** A module that is loaded at first use; an aborted one must be discarded, its memory cannot be trusted. */
export function highsModule(load?: HighsLoader): HighsModule {
  return load === undefined ? SHARED : keep(load);
}

function keep(load: HighsLoader): HighsModule {
  let loaded: Promise<Highs> | null = null;
  return {
    get: () => (loaded ??= load()),
    discard: () => (loaded = null),
  };
}

/** The model as HiGHS takes it. */
export function highsData(model: LinearModel): ModelData {
  return {
    numCols: model.columnCount,
    numRows: model.rowCount,
    offset: model.offset,
    colCost: model.cost,
    colLower: model.columnLower,
    colUpper: model.columnUpper,
    rowLower: model.rowLower,
    rowUpper: model.rowUpper,
    matrix: {
      format: 'csr',
      numRows: model.rowCount,
      numCols: model.columnCount,
      starts: model.rowStarts,
      indices: model.entryColumns,
      values: model.entryValues,
    },
  };
}
