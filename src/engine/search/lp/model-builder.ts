import type { LinearModel } from './port.js';

/** The names of a model's columns and rows: short, ASCII, unique, fit for every text format. */
export interface ModelNames {
  readonly columns: readonly string[];
  readonly rows: readonly string[];
}

/** One column: its cost, its bounds (0 to 1 unless said) and whether it must be whole (yes unless said). */
export interface ColumnDraft {
  readonly name?: string;
  readonly cost?: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly isInteger?: boolean;
}

/** Collects columns and rows one by one and hands out the finished model. */
export interface ModelBuilder {
  readonly addColumn: (draft: ColumnDraft) => number;
  readonly addCost: (column: number, cost: number) => void;
  readonly addOffset: (cost: number) => void;
  readonly fix: (column: number, value: number) => void;
  /** Without values every coefficient is 1. */
  readonly addRow: (lower: number, upper: number, columns: readonly number[], values?: readonly number[], name?: string) => number;
  /** Adds the row `Σ columns ≤ upper + Σ allowing`. */
  readonly addLimit: (name: string, columns: readonly number[], upper: number, allowing?: readonly number[]) => number;
  readonly build: () => LinearModel;
  readonly names: () => ModelNames;
}

/** Starts an empty model. */
export function modelBuilder(): ModelBuilder {
  const cost: number[] = [];
  const columnLower: number[] = [];
  const columnUpper: number[] = [];
  const isInteger: number[] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  const rowStarts: number[] = [0];
  const entryColumns: number[] = [];
  const entryValues: number[] = [];
  const columnNames: string[] = [];
  const rowNames: string[] = [];
  let offset = 0;
  const addRow: ModelBuilder['addRow'] = (lower, upper, columns, values, name) => {
    for (const column of columns) entryColumns.push(column);
    for (let index = 0; index < columns.length; index++) entryValues.push(values === undefined ? 1 : values[index]!);
    rowStarts.push(entryColumns.length);
    rowUpper.push(upper);
    rowNames.push(name ?? `r${rowNames.length}`);
    return rowLower.push(lower) - 1;
  };
  return {
    addColumn: (draft) => {
      columnLower.push(draft.lower ?? 0);
      columnUpper.push(draft.upper ?? 1);
      columnNames.push(draft.name ?? `c${columnNames.length}`);
      isInteger.push((draft.isInteger ?? true) ? 1 : 0);
      return cost.push(draft.cost ?? 0) - 1;
    },
    addCost: (column, more) => (cost[column]! += more),
    addOffset: (more) => (offset += more),
    fix: (column, value) => (columnLower[column] = columnUpper[column] = value),
    addRow,
    addLimit: (name, columns, upper, allowing = []) => {
      const values = [...columns.map(() => 1), ...allowing.map(() => -1)];
      return addRow(-Infinity, upper, [...columns, ...allowing], values, name);
    },
    names: () => ({ columns: columnNames, rows: rowNames }),
    build: () => ({
      columnCount: cost.length,
      rowCount: rowLower.length,
      offset,
      cost: Float64Array.from(cost),
      columnLower: Float64Array.from(columnLower),
      columnUpper: Float64Array.from(columnUpper),
      isInteger: Uint8Array.from(isInteger),
      rowLower: Float64Array.from(rowLower),
      rowUpper: Float64Array.from(rowUpper),
      rowStarts: Int32Array.from(rowStarts),
      entryColumns: Int32Array.from(entryColumns),
      entryValues: Float64Array.from(entryValues),
    }),
  };
}
