import type { PresentRecord, PresentState, Value, WantedRecord } from './record.js';
import { TARGET_NAMES, TARGETS, type TargetName } from './targets.js';
import type { WantedState } from './wanted-records.js';

/** One row to write: all its columns when it is new, the differing ones when it is there. */
export interface Change {
  readonly target: TargetName;
  readonly id: string;
  readonly key: string;
  readonly before: Readonly<Record<string, Value>> | null;
  readonly after: Readonly<Record<string, Value>>;
}

/** How many records of one table the file would add or change, and how many are so already. */
export interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

/** What an import would do. */
export interface Comparison {
  readonly counts: ReadonlyMap<TargetName, Counts>;
  /** In the order in which rows must be written, each made when it is asked for: together they take more memory than the file. */
  readonly changes: Iterable<Change>;
}

/** Compares what the file wants with what the database has; ids of new rows come from outside. */
export function compare(wanted: WantedState, present: PresentState, newId: () => string): Comparison {
  const ids = idFinder(present, newId);
  const counts = new Map(
    TARGET_NAMES.map((target) => [target, countsOf(wanted.get(target)?.values() ?? [], present.get(target), ids)]),
  );
  return { counts, changes: { [Symbol.iterator]: () => changesOf(wanted, present, ids) } };
}

function countsOf(records: Iterable<WantedRecord>, known: ReadonlyMap<string, PresentRecord> | undefined, ids: IdFinder): Counts {
  const counts = { added: 0, changed: 0, same: 0 };
  for (const record of records) {
    const present = known?.get(record.key);
    if (present === undefined) counts.added += 1;
    else if (changed(record, present, ids) === null) counts.same += 1;
    else counts.changed += 1;
  }
  return counts;
}

function* changesOf(wanted: WantedState, present: PresentState, ids: IdFinder): Generator<Change> {
  for (const target of TARGET_NAMES)
    for (const record of wanted.get(target)?.values() ?? []) {
      const known = present.get(target)?.get(record.key);
      const change = known === undefined ? added(record, ids) : changed(record, known, ids);
      if (change !== null) yield change;
    }
}

type IdFinder = (target: TargetName, key: string) => string;

function idFinder(present: PresentState, newId: () => string): IdFinder {
  const fresh = new Map<string, string>();
  return (target, key) => {
    const known = present.get(target)?.get(key)?.id ?? fresh.get(`${target}|${key}`);
    if (known !== undefined) return known;
    const id = newId();
    fresh.set(`${target}|${key}`, id);
    return id;
  };
}

function added(record: WantedRecord, ids: IdFinder): Change {
  const { target, key } = record;
  return {
    target,
    key,
    id: ids(target, key),
    before: null,
    after: { ...TARGETS[target].defaults, ...record.whenNew, ...columnsOf(record, ids) },
  };
}

function changed(record: WantedRecord, known: PresentRecord, ids: IdFinder): Change | null {
  const columns = columnsOf(record, ids);
  const differing = Object.keys(columns).filter((column) => !isSame(columns[column] ?? null, known.fields[column] ?? null));
  if (differing.length === 0) return null;
  const pick = (from: Readonly<Record<string, Value>>) =>
    Object.fromEntries(differing.map((column) => [column, from[column] ?? null]));
  return { target: record.target, key: record.key, id: known.id, before: pick(known.fields), after: pick(columns) };
}

function columnsOf({ fields, references }: WantedRecord, ids: IdFinder): Record<string, Value> {
  const columns: Record<string, Value> = {};
  for (const [column, value] of Object.entries(fields)) if (value !== undefined) columns[column] = value;
  for (const [column, reference] of Object.entries(references))
    if (reference !== undefined) columns[column] = reference === null ? null : ids(reference.target, reference.key);
  return columns;
}

/** The database writes times with seconds and orders the keys of an object its own way. */
export function isSame(wanted: Value, present: Value): boolean {
  if (wanted === present) return true;
  const comparable = (value: Value): string => JSON.stringify(inOrder(value)).replace(/^"(\d\d:\d\d):00"$/, '"$1"');
  return comparable(wanted) === comparable(present);
}

function inOrder(value: Value): Value {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value as Record<string, string | number>).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
