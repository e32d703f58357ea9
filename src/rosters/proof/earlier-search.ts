import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { EntityManager } from 'typeorm';
import type { RosterCertificate } from '../../engine/index.js';

/** The search that a version rests on: the one that made it, or the one before it was changed by hand. */
export interface EarlierSearch {
  /** Duties told for near days stayed as they were. */
  readonly isReplan: boolean;
  /** Null: it left no proof. */
  readonly certificate: RosterCertificate | null;
  /** The chance that decided who may serve where; null: nothing was drawn. */
  readonly draw: { readonly mostLikely: number; readonly seed: number } | null;
}

interface Row {
  readonly origin: string;
  readonly mostLikely: number | null;
  readonly seed: number;
  readonly document: Buffer | null;
}

const SOLVED = `
  WITH RECURSIVE line AS (
    SELECT id, parent_id, origin FROM roster_versions WHERE id = $1
    UNION ALL SELECT v.id, v.parent_id, v.origin FROM line JOIN roster_versions v ON v.id = line.parent_id WHERE line.origin = 'edit')
  SELECT v.origin, v.most_likely AS "mostLikely", (v.solution->'engine'->>'seed')::float8 AS seed, c.document
  FROM line JOIN roster_versions v USING (id) LEFT JOIN roster_certificates c ON c.version_id = v.id WHERE line.origin <> 'edit'`;

/** Whoever asks has read the version before, and so has shown that they may. */
export async function earlierSearch(versionId: string, manager: EntityManager): Promise<EarlierSearch> {
  const [{ origin, mostLikely, seed, document }] = await manager.query<[Row]>(SOLVED, [versionId]);
  return {
    isReplan: origin === 'replan',
    certificate: document && (await unpacked(document)),
    draw: mostLikely === null ? null : { mostLikely, seed },
  };
}

/** A certificate as it was stored. */
export async function unpacked(document: Buffer): Promise<RosterCertificate> {
  return JSON.parse((await promisify(gunzip)(document)).toString()) as RosterCertificate;
}
