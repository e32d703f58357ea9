import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { neutralGroups, writeFrame } from '../engine/index.js';
import { RISK_OF_WORK } from './risk-of-work.js';
import type { DrawScope } from './draws.schema.js';

interface ListedRow {
  readonly id: string;
  readonly publicId: string;
  readonly commitment: string;
  readonly school: string;
  readonly grade: number;
  readonly ordinal: number | null;
  readonly subject: string;
  readonly level: number;
}

/** A draw's list: the public bytes, and which work stands in which stratum. */
export interface MadeList {
  readonly frame: Buffer;
  readonly works: readonly { readonly workId: string; readonly stratum: string }[];
  /** Of a list in groups by risk: the level of each stratum's schools, by its name. Not public. */
  readonly levels: Readonly<Record<string, number>> | null;
}

/** Lists the works of a scope that were written, in strata that never mix subjects. */
export async function listWorks(
  manager: EntityManager,
  { authorityId, campaignId }: { readonly authorityId: string; readonly campaignId: string },
  scope: DrawScope,
): Promise<MadeList> {
  const rows = await manager.query<ListedRow[]>(
    `SELECT w.id, w.public_id AS "publicId", w.mark_commitment AS commitment, s.login AS school, w.grade, w.class_ordinal AS ordinal, w.subject, ${RISK_OF_WORK} AS level
     FROM works w JOIN schools s ON s.id = w.school_id
     WHERE w.authority_id = $1 AND w.campaign_id = $2 AND NOT w.is_absent AND ($3::int[] IS NULL OR w.grade = ANY($3))
       AND ($4::text[] IS NULL OR w.subject = ANY($4)) AND ($5::uuid[] IS NULL OR w.school_id = ANY($5))
       AND ($6::int IS NULL OR ${RISK_OF_WORK} >= $6)
     FOR SHARE OF w`,
    [authorityId, campaignId, scope.grades ?? null, scope.subjects ?? null, scope.schoolIds ?? null, scope.fromRisk ?? null],
  );
  const isByRisk = scope.stratum === 'risk';
  const groups = neutralGroups(isByRisk ? rows.map(({ level }) => level) : [], (bytes) => randomBytes(bytes).toString('hex'));
  const listed = rows.map((row) => ({ ...row, stratum: stratumOf(row, scope.stratum, groups) }));
  const frame = writeFrame(
    listed.map(({ publicId, stratum, commitment }) => ({ workId: publicId, stratum, markCommitment: commitment })),
  );
  return {
    frame: Buffer.from(frame),
    works: listed.map(({ id, stratum }) => ({ workId: id, stratum })),
    levels: isByRisk ? Object.fromEntries(listed.map(({ stratum, level }) => [stratum, level])) : null,
  };
}

/** `edu053001 5-2 mathematics`: a school, a grade with its class's number, a subject; of groups by risk `group-1 mathematics`. */
function stratumOf(
  { school, grade, ordinal, subject, level }: ListedRow,
  by: DrawScope['stratum'],
  groups: ReadonlyMap<number, string>,
): string {
  if (by === 'risk') return `${groups.get(level)!} ${subject}`;
  if (by === 'school') return `${school} ${subject}`;
  return by === 'parallel' || ordinal === null ? `${school} ${grade} ${subject}` : `${school} ${grade}-${ordinal} ${subject}`;
}
