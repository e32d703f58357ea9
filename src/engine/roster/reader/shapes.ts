import type { Report } from './faults.js';

/**
 * Reads one value of a document. On a fault it reports and answers the fallback, so that reading goes on and finds the rest.
 * A shape with `absent` may be left out.
 */
export interface Shape<T> {
  readonly read: (value: unknown, path: string, report: Report) => T;
  readonly fallback: T;
  readonly absent?: T;
}

type Fields<T> = { readonly [K in keyof T]: Shape<T[K]> };

/** The same shape, which may be left out. */
export function optional<T>(shape: Shape<T>, absent: T): Shape<T> {
  return { ...shape, absent };
}

/** The same shape or null; left out it means null. */
export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return {
    read: (value, path, report) => (value === null ? null : shape.read(value, path, report)),
    fallback: null,
    absent: null,
  };
}

/** An object with exactly these keys. */
export function record<T extends object>(fields: Fields<T>): Shape<T> {
  const keys = Object.keys(fields) as (keyof T & string)[];
  const fallback = Object.fromEntries(keys.map((key) => [key, fields[key].absent ?? fields[key].fallback])) as T;
  return {
    fallback,
    read: (value, path, report) => {
      if (!isObject(value)) {
        report('E1004', path, value, { ru: 'нужен объект', en: 'an object is expected' });
        return fallback;
      }
      for (const key of Object.keys(value))
        if (!Object.hasOwn(fields, key))
          report('E1002', join(path, key), value[key], {
            ru: `здесь известны ключи ${keys.join(', ')}`,
            en: `known keys here are ${keys.join(', ')}`,
          });
      return Object.fromEntries(keys.map((key) => [key, readField(fields[key], value, path, key, report)])) as T;
    },
  };
}

/** A list of equal shapes. */
export function list<T>(item: Shape<T>): Shape<readonly T[]> {
  return {
    fallback: [],
    read: (value, path, report) => {
      if (Array.isArray(value)) return value.map((entry, index) => item.read(entry, `${path}[${index}]`, report));
      report('E1004', path, value, { ru: 'нужен список', en: 'a list is expected' });
      return [];
    },
  };
}

/** A list of fixed length with a shape for each position. */
export function tuple<T extends readonly unknown[]>(...items: { readonly [K in keyof T]: Shape<T[K]> }): Shape<T> {
  const fallback = items.map((item) => item.fallback) as unknown as T;
  return {
    fallback,
    read: (value, path, report) => {
      if (Array.isArray(value) && value.length === items.length)
        return items.map((item, index) => item.read(value[index], `${path}[${index}]`, report)) as unknown as T;
      report('E1004', path, value, {
        ru: `нужен список из ${items.length} значений`,
        en: `a list of ${items.length} values is expected`,
      });
      return fallback;
    },
  };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readField<T>(field: Shape<T>, value: Readonly<Record<string, unknown>>, path: string, key: string, report: Report): T {
  if (Object.hasOwn(value, key) && value[key] !== undefined) return field.read(value[key], join(path, key), report);
  if (field.absent !== undefined) return field.absent;
  report('E1003', join(path, key), undefined);
  return field.fallback;
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
