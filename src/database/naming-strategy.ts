import { DefaultNamingStrategy, type Table, type View } from 'typeorm';

const LONGEST_NAME = 63;

/** Names as PostgreSQL itself gives them, so that hand-written SQL and the entities cannot drift apart. */
export class PostgresNamingStrategy extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined, embeddedPrefixes: string[]): string {
    return [...embeddedPrefixes.map(snakeCase), customName ?? snakeCase(propertyName)].join('_');
  }

  override joinColumnName(relationName: string, referencedColumnName: string): string {
    return `${snakeCase(relationName)}_${referencedColumnName}`;
  }

  override primaryKeyName(table: Table | string): string {
    return objectName(plainName(table), '', 'pkey');
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return objectName(plainName(table), columns.join('_'), 'key');
  }

  override relationConstraintName(table: Table | string, columns: string[]): string {
    return objectName(plainName(table), columns.join('_'), 'key');
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return objectName(plainName(table), columns.join('_'), 'fkey');
  }

  override indexName(table: Table | View | string, columns: string[]): string {
    return objectName(plainName(table), columns.join('_'), 'idx');
  }
}

function plainName(table: Table | View | string): string {
  const name = typeof table === 'string' ? table : table.name;
  return name.split('.').at(-1)!;
}

/** PostgreSQL's makeObjectName: the longer of the two parts gives way until the whole fits into 63 bytes. */
function objectName(table: string, columns: string, label: string): string {
  const room = LONGEST_NAME - label.length - 1 - (columns === '' ? 0 : 1);
  let [first, second] = [table.length, columns.length];
  while (first + second > room) {
    if (first > second) first--;
    else second--;
  }
  return [table.slice(0, first), columns.slice(0, second), label].filter((part) => part !== '').join('_');
}

function snakeCase(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}
