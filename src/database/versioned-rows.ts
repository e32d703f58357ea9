import { MoreThan, type EntityManager, type EntityTarget, type FindOptionsWhere } from 'typeorm';
import { z } from 'zod';
import { expectVersion } from '../http/entity-version.js';
import { cursorKey, toPage, type Page, type PageQuery } from '../http/paging.js';
import { alreadyThere, notFound } from '../http/problems.js';
import type { Thing } from '../http/things.js';

interface Identified {
  readonly id: string;
}

const UNIQUE_VIOLATION = '23505';

/** A page of the rows that match, in the order of their ids. */
export async function pageOfRows<Row extends Identified>(
  manager: EntityManager,
  target: EntityTarget<Row>,
  where: FindOptionsWhere<Row>,
  { limit, cursor }: PageQuery,
): Promise<Page<Row>> {
  const after = cursorKey(cursor, z.tuple([z.uuid()]));
  const later = after === undefined ? {} : { id: MoreThan(after[0]) };
  const order = { id: 'ASC' } as never;
  const rows = await manager.find(target, { where: { ...where, ...later }, order, take: limit + 1 });
  return toPage(rows, limit, ({ id }) => [id]);
}

/** The one row that matches; `what` says what it is. */
export async function oneRow<Row extends Identified>(
  manager: EntityManager,
  target: EntityTarget<Row>,
  where: FindOptionsWhere<Row>,
  what: Thing,
): Promise<Row> {
  const row = await manager.findOneBy(target, where);
  if (row === null) throw notFound(what, (where as { id?: string }).id);
  return row;
}

/** Changes a row that nobody has changed since it was read. Run it in a transaction. */
export async function changedRow<Row extends Identified & { version: number }>(
  manager: EntityManager,
  target: EntityTarget<Row>,
  wish: { readonly where: FindOptionsWhere<Row>; readonly what: Thing; readonly ifMatch: string; readonly changes: Partial<Row> },
): Promise<Row> {
  const row = await manager.findOne(target, { where: wish.where, lock: { mode: 'pessimistic_write' } });
  if (row === null) throw notFound(wish.what, (wish.where as { id?: string }).id);
  expectVersion(wish.ifMatch, row.version);
  return manager.save(Object.assign(row, wish.changes));
}

/** The outcome of a write; a second row of the same name is a refusal and no fault of ours. */
export async function refusingTwins<Result>(what: Thing, value: unknown, write: Promise<Result>): Promise<Result> {
  try {
    return await write;
  } catch (error) {
    if ((error as { code?: string }).code !== UNIQUE_VIOLATION) throw error;
    throw alreadyThere(what, value);
  }
}

/** The conditions that were named; TypeORM takes an undefined one for a mistake. */
export function given<Filter extends object>(filter: Filter): { [Key in keyof Filter]?: Exclude<Filter[Key], undefined> } {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as never;
}
