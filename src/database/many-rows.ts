import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/** What becomes of a row whose like is there: an error, nothing, or it is written over the one that agrees in these columns. */
export type OnTwin<Row> = 'refuse' | 'skip' | readonly (keyof Row & string)[];

const ROWS_AT_ONCE = 1000;

/**
 * Writes any number of rows, all of the same columns, and answers how many of them were written. A statement takes no more than
 * 65,535 values, so rows travel as one value; in portions, so that a region's calendars never stand in memory as one text.
 */
export async function writeRows<Row extends ObjectLiteral>(
  manager: EntityManager,
  target: EntityTarget<Row>,
  rows: readonly Partial<Row>[],
  onTwin: OnTwin<Row> = 'refuse',
): Promise<number> {
  if (rows.length === 0) return 0;
  const columns = columnsOf(manager, target, Object.keys(rows[0]!));
  const statement = insertion(manager.connection.getMetadata(target).tableName, columns, onTwin);
  let written = 0;
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const portion = rows.slice(from, from + ROWS_AT_ONCE).map((row) => named(row, columns));
    const [{ count }] = await manager.query<[{ count: number }]>(statement, [JSON.stringify(portion)]);
    written += count;
  }
  return written;
}

/** Property → column of the table. */
type Columns = ReadonlyMap<string, string>;

function columnsOf<Row extends ObjectLiteral>(
  manager: EntityManager,
  target: EntityTarget<Row>,
  properties: readonly string[],
): Columns {
  const { columns } = manager.connection.getMetadata(target);
  const names = new Map(columns.map(({ propertyName, databaseName }) => [propertyName, databaseName]));
  return new Map(properties.map((property) => [property, names.get(property)!]));
}

function insertion<Row>(table: string, columns: Columns, onTwin: OnTwin<Row>): string {
  const names = [...columns.values()].join(', ');
  return `WITH written AS (
    INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::${table}, $1) ${conflict(columns, onTwin)} RETURNING 1)
    SELECT count(*)::int AS count FROM written`;
}

function conflict<Row>(columns: Columns, onTwin: OnTwin<Row>): string {
  if (onTwin === 'refuse') return '';
  if (onTwin === 'skip') return 'ON CONFLICT DO NOTHING';
  const others = [...columns].filter(([property]) => !onTwin.some((key) => key === property));
  const key = onTwin.map((property) => columns.get(property)!).join(', ');
  return `ON CONFLICT (${key}) DO UPDATE SET ${others.map(([, name]) => `${name} = excluded.${name}`).join(', ')}`;
}

function named(row: object, columns: Columns): object {
  return Object.fromEntries(Object.entries(row).map(([property, value]) => [columns.get(property)!, value as unknown]));
}
