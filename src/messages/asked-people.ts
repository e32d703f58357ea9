import type { EntityManager } from 'typeorm';
import type { Campaign } from '../campaigns/campaign.entity.js';
import { ROSTER_KINDS, type RosterKind } from '../solving/roster-kind.js';
import type { RoundQuery } from './messages.schema.js';

export interface AskedPerson {
  readonly id: string;
  readonly code: string;
  readonly roles: readonly string[];
  readonly answered: boolean;
  readonly invitedAt: Date | null;
  readonly seenAt: Date | null;
}

const ROLES_OF_KIND: Readonly<Record<RosterKind, readonly string[]>> = {
  observers: ['observer'],
  organisers: ['organiser'],
  commission: ['commission', 'chair'],
};

/** Everybody who may be planned (in a roster of the kind, of the category), and how far they are with their answer. */
export function askedPeople(
  manager: EntityManager,
  { id, authorityId }: Campaign,
  { roster, category }: RoundQuery = {},
): Promise<AskedPerson[]> {
  const roles = (roster === undefined ? ROSTER_KINDS : [roster]).flatMap((kind) => ROLES_OF_KIND[kind]);
  return manager.query<AskedPerson[]>(
    `SELECT p.id, p.code, p.roles, EXISTS (SELECT 1 FROM availability a WHERE a.campaign_id = $1 AND a.person_id = p.id) AS answered,
       max(m.created_at) AS "invitedAt", max(m.seen_at) AS "seenAt"
     FROM people p LEFT JOIN messages m ON m.person_id = p.id AND m.campaign_id = $1 AND m.kind = 'invitation' AND m.state <> 'skipped'
     WHERE p.authority_id = $2 AND p.archived_at IS NULL AND p.consented_on IS NOT NULL AND p.roles && $3
       AND ($4::text IS NULL OR p.category = $4)
     GROUP BY p.id ORDER BY p.code`,
    [id, authorityId, roles, category ?? null],
  );
}

/** May the person serve in a roster of the kind? */
export function mayServe({ roles }: Pick<AskedPerson, 'roles'>, kind: RosterKind): boolean {
  return ROLES_OF_KIND[kind].some((role) => roles.includes(role));
}

/** «212 из 240». */
export function countedAnswers(people: readonly AskedPerson[]) {
  return {
    asked: people.length,
    answered: people.filter(({ answered }) => answered).length,
    invited: people.filter(({ invitedAt }) => invitedAt !== null).length,
  };
}
