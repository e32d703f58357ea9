import type { TargetName } from './targets.js';

/** What a database column holds, as JSON writes it. */
export type Value =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | Readonly<Record<string, string | number>>
  | Readonly<Record<string, readonly number[]>>;

/** Another record, named by its natural key: it may not exist yet. */
export interface Reference {
  readonly target: TargetName;
  readonly key: string;
}

/** A record as the file wants it; what is undefined is left as it is. */
export interface WantedRecord {
  readonly target: TargetName;
  readonly key: string;
  readonly fields: Readonly<Record<string, Value | undefined>>;
  readonly references: Readonly<Record<string, Reference | null | undefined>>;
  /** What a new record holds where the file says nothing. */
  readonly whenNew?: Readonly<Record<string, Value>>;
}

/** A record as the database has it. */
export interface PresentRecord {
  readonly id: string;
  readonly fields: Readonly<Record<string, Value>>;
}

export type PresentState = ReadonlyMap<TargetName, ReadonlyMap<string, PresentRecord>>;

/** The parts of a natural key, in one string. */
export function keyOf(...parts: readonly (string | number)[]): string {
  return parts.join('|');
}
