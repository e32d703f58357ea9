import type { Cell } from '../spreadsheet/sheet.js';
import type { FaultCode, NoteCode, WarningCode } from '../reading/faults.js';
import type { Background } from './background.js';

/** What a reader makes of a cell: a value, perhaps with a note on how it was understood, or a fault. */
export type Reading<T> =
  | { readonly value: T; readonly note?: NoteCode | WarningCode; readonly words?: Readonly<Record<string, string>> }
  | { readonly fault: FaultCode; readonly words?: Readonly<Record<string, string>> };

export type WritableCell = string | number | boolean | Date | null;

/** How one kind of value stands in a spreadsheet: read tolerantly, written in one way. */
export interface ValueKind<T> {
  read(cell: Exclude<Cell, null>, background?: Background): Reading<T>;
  write(value: T): WritableCell;
  /** Excel's number format of a written value. */
  readonly format?: string;
  /** What a drop-down list offers. */
  readonly choices?: readonly string[];
}
