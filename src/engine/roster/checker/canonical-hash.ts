import { createHash } from 'node:crypto';

/** Hex SHA-256 of canonical JSON (RFC 8785), written here once more so that two programs vouch for it. */
export function canonicalHash(document: unknown): string {
  return createHash('sha256').update(canonical(document)).digest('hex');
}

/** ECMAScript's own numbers and strings are those of the RFC; only the order of keys (by UTF-16 units) is ours. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  const members = entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
  return `{${members.join(',')}}`;
}
