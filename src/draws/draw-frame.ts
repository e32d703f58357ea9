import type { EntityManager } from 'typeorm';
import { writeFrame } from '../engine/index.js';
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
}

/** A draw's list: the public bytes, and which work stands in which stratum. */
export interface MadeList {
  readonly frame: Buffer;
  readonly works: readonly { readonly workId: string; readonly stratum: string }[];
}

/** Lists the works of a scope that were written, in strata that never mix subjects. */
export async function listWorks(
  manager: EntityManager,
  { authorityId, campaignId }: { readonly authorityId: string; readonly campaignId: string },
  scope: DrawScope,
): Promise<MadeList> {
  const rows = await manager.query<ListedRow[]>(
    `SELECT w.id, w.public_id AS "publicId", w.mark_commitment AS commitment, s.login AS school, w.grade, w.class_ordinal AS ordinal, w.subject
     FROM works w JOIN schools s ON s.id = w.school_id
     WHERE w.authority_id = $1 AND w.campaign_id = $2 AND NOT w.is_absent AND ($3::int[] IS NULL OR w.grade = ANY($3))
       AND ($4::text[] IS NULL OR w.subject = ANY($4)) AND ($5::uuid[] IS NULL OR w.school_id = ANY($5))
       AND ($6::int IS NULL OR ${RISK_OF_WORK} >= $6)
     FOR SHARE OF w`,
    [authorityId, campaignId, scope.grades ?? null, scope.subjects ?? null, scope.schoolIds ?? null, scope.fromRisk ?? null],
  );
  const listed = rows.map((row) => ({ ...row, stratum: stratumOf(row, scope.stratum) }));
  const frame = writeFrame(
    listed.map(({ publicId, stratum, commitment }) => ({ workId: publicId, stratum, markCommitment: commitment })),
  );
  return { frame: Buffer.from(frame), works: listed.map(({ id, stratum }) => ({ workId: id, stratum })) };
}

/** `edu053001 5-2 mathematics`: a school, a grade with its class's number, a subject. */
function stratumOf({ school, grade, ordinal, subject }: ListedRow, by: DrawScope['stratum']): string {
  if (by === 'school') return `${school} ${subject}`;
  return by === 'parallel' || ordinal === null ? `${school} ${grade} ${subject}` : `${school} ${grade}-${ordinal} ${subject}`;
}
