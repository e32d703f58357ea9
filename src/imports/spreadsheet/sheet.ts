import { types } from 'node:util';
import type { CellFromAbove } from './tall-cells.js';

/** What stands in a cell; `formula` is a cell whose value the file computes itself, which nobody has seen. */
export type Cell = string | number | boolean | Date | Formula | null;

export interface Formula {
  readonly formula: true;
}

/** A row with its number as the spreadsheet program shows it, counted from 1. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly Cell[];
  /** Whether whoever opens the file does not see it, or its whole sheet. */
  readonly isHidden?: boolean;
  /** What is merged from the rows above down into this one. */
  readonly fromAbove?: readonly CellFromAbove[];
}

/** A sheet's non-empty rows in their order. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

export type SheetFormat = 'xlsx' | 'xls' | 'ods' | 'csv';

/** A file as it was read: its format and its sheets. */
export interface Spreadsheet {
  readonly format: SheetFormat;
  readonly sheets: readonly Sheet[];
}

export function isFormula(cell: Cell | undefined): cell is Formula {
  return typeof cell === 'object' && cell !== null && 'formula' in cell;
}

/** Dates come from another process, where `Date` is another class. */
export function isDate(cell: Cell | undefined): cell is Date {
  return types.isDate(cell);
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : columnLetter(rest - 1)) + String.fromCodePoint(65 + (index % 26));
}

/** A → 0, Z → 25, AA → 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + (letter.codePointAt(0) ?? 0) - 64;
  return index - 1;
}
