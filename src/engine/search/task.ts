import type { IndexedDuty, Instance } from '../roster/instance/instance.js';
import type { Column } from './columns.js';
import { layoutOf } from './layout-of.js';
import type { Layout } from './layout.js';

/** What a search works on: a problem as it is laid out, and the duties to begin with. */
export interface SearchTask {
  readonly layout: Layout;
  readonly start: readonly IndexedDuty[];
}

/** Lays an instance out; the search begins with its published duties, or with these. */
export function taskOf(instance: Instance, start: readonly IndexedDuty[] = instance.published): SearchTask {
  return { layout: layoutOf(instance), start };
}

/** The same with its columns in memory that threads share: a region's take a gigabyte, which need not be there twice. */
export function shareable({ layout, start }: SearchTask): SearchTask {
  const columns = Object.entries(layout).map(([name, value]) => [
    name,
    ArrayBuffer.isView(value) ? inSharedMemory(value as Column) : value,
  ]);
  return { layout: Object.fromEntries(columns) as Layout, start };
}

function inSharedMemory(column: Column): Column {
  const shared = new (column.constructor as new (memory: SharedArrayBuffer) => Column)(new SharedArrayBuffer(column.byteLength));
  shared.set(column);
  return shared;
}
