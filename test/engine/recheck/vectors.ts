import { readFileSync } from 'node:fs';

/** A vector file of `test/engine/recheck/data`, whose SOURCES.md says where each comes from. */
export function readVectors(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../../test/engine/recheck/data/${name}`, import.meta.url), 'utf8'));
}
