import type { ValueKind } from '../values/value-kind.js';

/** One column as people know it; the declaration serves the reader, the template and the exports alike. */
export interface Column<T, Required extends boolean = boolean> {
  readonly header: string;
  readonly synonyms: readonly string[];
  readonly kind: ValueKind<T>;
  readonly isRequired: Required;
  readonly example: T | null;
  /** What the notes sheet says about it. */
  readonly note: string;
  /** Headers of the columns, two or more, that hold it in pieces when it has none of its own. */
  readonly parts?: readonly string[];
  /** The column that takes the second time when both stand in this one: `9:25–10:10`. */
  readonly rangeTo?: string;
}

export type Columns = Readonly<Record<string, Column<unknown>>>;

/** What a row holds: a blank optional cell is undefined (leave as it is), a dash is null (clear it). */
export type RowOf<C> = {
  readonly [Key in keyof C]: C[Key] extends Column<infer T, infer Required>
    ? Required extends true
      ? T
      : T | null | undefined
    : never;
};

/** Columns of one kind whose headers a file makes up: the tasks of a paper. They are read into one value, by header. */
export interface ColumnFamily {
  readonly key: string;
  /** What a header names, null when it names no column of the family. */
  readonly nameOf: (header: string) => string | null;
  readonly kind: ValueKind<unknown>;
  /** With fewer such columns a sheet is not taken for this table. */
  readonly fewest?: number;
}

export interface Table<C> {
  readonly name: TableName;
  readonly sheet: string;
  readonly sheetSynonyms: readonly string[];
  readonly note: string;
  readonly columns: C;
  /** A names-like column here can only be one of pupils. */
  readonly isAboutPupils: boolean;
  readonly family?: ColumnFamily;
  /** A column whose value, alone in a row, is the heading of the rows below it. */
  readonly heading?: string;
}

export const TABLE_NAMES = [
  'schools',
  'sittings',
  'grading',
  'people',
  'ties',
  'availability',
  'lessons',
  'works',
  ...(['listedSchools', 'markShares', 'journalShares'] as const),
] as const;
export type TableName = (typeof TABLE_NAMES)[number];

interface Extras {
  readonly synonyms?: readonly string[];
  readonly note?: string;
  readonly parts?: readonly string[];
  readonly rangeTo?: string;
}

export function required<T>(header: string, kind: ValueKind<T>, example: T, extras: Extras = {}): Column<T, true> {
  return { header, kind, example, isRequired: true, synonyms: [], note: '', ...extras };
}

export function optional<T>(header: string, kind: ValueKind<T>, example: T | null, extras: Extras = {}): Column<T, false> {
  return { header, kind, example, isRequired: false, synonyms: [], note: '', ...extras };
}
