import type { EntityManager } from 'typeorm';

interface Card {
  readonly id: string;
  readonly code: string;
}

/** How many rows of the duplicate now belong to the card that stays. */
export interface MovedRows {
  readonly ties: number;
  readonly bans: number;
  readonly pastServices: number;
  readonly availability: number;
  readonly ownLessons: number;
  readonly accounts: number;
}

/** Gives the card that stays what hangs on the duplicate; where both have the same, nothing that excludes is lost. */
export async function moveRows(manager: EntityManager, kept: Card, duplicate: Card): Promise<MovedRows> {
  const ids = [kept.id, duplicate.id];
  for (const statement of PREPARATIONS) await manager.query(statement, ids);
  const moved = (table: string, column = 'person_id') => move(manager, table, column, ids);
  const bans = (await moved('bans')) + (await moved('bans', 'other_person_id'));
  await manager.query(
    `UPDATE works SET marked_by = ARRAY(SELECT DISTINCT unnest(array_replace(marked_by, $2, $1))) WHERE $2 = ANY(marked_by)
       AND authority_id = (SELECT authority_id FROM people WHERE id = $3)`,
    [kept.code, duplicate.code, kept.id],
  );
  return {
    bans,
    ties: await moved('affiliations'),
    pastServices: await moved('past_services'),
    availability: await moved('availability'),
    ownLessons: await moved('own_lessons'),
    accounts: await moved('memberships'),
  };
}

const TWIN_TIES = `k.person_id = $1 AND d.person_id = $2 AND k.school_id = d.school_id AND k.kind = d.kind`;
const SAME_PART = `(k.scope, k.grade, k.letter) IS NOT DISTINCT FROM (d.scope, d.grade, d.letter)`;

/** What must be settled before the rest can move: $1 stays, $2 goes. */
const PREPARATIONS = [
  `UPDATE affiliations k SET
     scope = CASE WHEN ${SAME_PART} THEN k.scope ELSE 'school' END,
     grade = CASE WHEN ${SAME_PART} THEN k.grade END,
     letter = CASE WHEN ${SAME_PART} THEN k.letter END,
     since = CASE WHEN k.since IS NOT NULL AND d.since IS NOT NULL THEN least(k.since, d.since) END,
     until = CASE WHEN k.until IS NOT NULL AND d.until IS NOT NULL THEN greatest(k.until, d.until) END,
     note = nullif(concat_ws('; ', k.note, d.note), '')
   FROM affiliations d WHERE ${TWIN_TIES}`,
  `DELETE FROM affiliations d USING affiliations k WHERE ${TWIN_TIES}`,
  `DELETE FROM bans WHERE (person_id, other_person_id) IN (($1, $2), ($2, $1))`,
  `DELETE FROM bans d USING bans k WHERE k.person_id = $1 AND d.person_id = $2
     AND (k.school_id = d.school_id OR k.other_person_id = d.other_person_id)`,
  `DELETE FROM bans d USING bans k WHERE k.other_person_id = $1 AND d.other_person_id = $2 AND k.person_id = d.person_id`,
  `DELETE FROM past_services d USING past_services k WHERE k.person_id = $1 AND d.person_id = $2
     AND k.school_id = d.school_id AND k.year = d.year`,
  `DELETE FROM availability d USING availability k WHERE k.person_id = $1 AND d.person_id = $2
     AND k.campaign_id = d.campaign_id AND k.date = d.date AND k.starts_at < d.ends_at AND d.starts_at < k.ends_at`,
  `DELETE FROM own_lessons d USING own_lessons k WHERE k.person_id = $1 AND d.person_id = $2
     AND k.campaign_id = d.campaign_id AND k.weekday = d.weekday AND k.starts_at = d.starts_at`,
  ...['personal_links', 'feed_tokens'].map(
    (links) =>
      `UPDATE ${links} SET revoked_at = now()
       WHERE audience = 'person' AND owner_id = $2 AND revoked_at IS NULL AND $1::uuid IS NOT NULL`,
  ),
];

async function move(manager: EntityManager, table: string, column: string, ids: readonly string[]): Promise<number> {
  const [, count] = await manager.query<[unknown, number]>(`UPDATE ${table} SET ${column} = $1 WHERE ${column} = $2`, [...ids]);
  return count;
}
