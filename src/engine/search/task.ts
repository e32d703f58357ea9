import type { IndexedDuty, Instance } from '../roster/instance/instance.js';
import type { BoundPrices } from './bound/certificate.js';
import type { Column } from './columns.js';
import { layoutOf } from './layout-of.js';
import type { Layout } from './layout.js';

/** What a search begins with: an earlier one is taken up again by its roster and its prices. */
export interface Beginning {
  /** The published duties by default. */
  readonly start?: readonly IndexedDuty[] | undefined;
  /** Read off the first roster by default. */
  readonly prices?: BoundPrices | undefined;
  /** What has been proved of this problem before, where that is more than the prices prove. */
  readonly bound?: number | undefined;
}

/** What a search works on: a problem as it is laid out, the duties and prices to begin with, and what is proved already. */
export interface SearchTask {
  readonly layout: Layout;
  readonly start: readonly IndexedDuty[];
  readonly prices: BoundPrices | null;
  readonly bound: number;
}

/** Lays an instance out. */
export function taskOf(instance: Instance, { start = instance.published, prices, bound = -Infinity }: Beginning): SearchTask {
  return { layout: layoutOf(instance), start, prices: prices ?? null, bound };
}

/** The same with its columns in memory that threads share: a region's take a gigabyte, which need not be there twice. */
export function shareable(task: SearchTask): SearchTask {
  const columns = Object.entries(task.layout).map(([name, value]) => [
    name,
    ArrayBuffer.isView(value) ? inSharedMemory(value as Column) : value,
  ]);
  return { ...task, layout: Object.fromEntries(columns) as Layout };
}

function inSharedMemory(column: Column): Column {
  const shared = new (column.constructor as new (memory: SharedArrayBuffer) => Column)(new SharedArrayBuffer(column.byteLength));
  shared.set(column);
  return shared;
}
