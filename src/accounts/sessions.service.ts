import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, MoreThan, Not, type EntityManager } from 'typeorm';
import { asService } from '../database/tenancy.js';
import { pageOfRows } from '../database/versioned-rows.js';
import type { Actor } from '../http/actor.js';
import type { Page, PageQuery } from '../http/paging.js';
import { authorityUnknown } from './accounts.problems.js';
import type { Authority } from './authority.entity.js';
import type { Membership } from './membership.entity.js';
import { hashOf, newSecret } from './secret.js';
import { Session } from './session.entity.js';
import type { User } from './user.entity.js';

const LONGEST_DAYS = 7;
const IDLE_HOURS = 12;
const NOTE_AFTER_MS = 60_000;
const LONGEST_BROWSER = 300;

/** A membership with the municipality it is in. */
export type Place = Pick<Membership, 'role' | 'schoolId' | 'personId'> & { readonly authority: Authority | null };

export interface SignedIn {
  readonly sessionId: string;
  readonly expiresAt: Date;
  readonly user: Pick<User, 'id' | 'email' | 'name'> & { readonly hasSecondFactor: boolean };
  /** In the order of the municipalities' codes; the operator's own first. */
  readonly places: readonly Place[];
}

type Row = Pick<Session, 'expiresAt' | 'lastSeenAt'> &
  SignedIn['user'] &
  Pick<Membership, 'schoolId' | 'personId' | 'authorityId'> & {
    readonly sessionId: string;
    readonly role: Membership['role'] | null;
    readonly code: string;
    readonly authorityName: string;
    readonly timeZone: string;
    readonly isDemonstration: boolean;
    readonly foundedAt: Date;
  };

/** Who is in a session: a row for each membership, in the order of the municipalities. */
const WHO = `
  SELECT s.id AS "sessionId", s.expires_at AS "expiresAt", s.last_seen_at AS "lastSeenAt",
    u.id, u.email, u.name, u.totp_confirmed_at IS NOT NULL AS "hasSecondFactor",
    m.role, m.school_id AS "schoolId", m.person_id AS "personId",
    a.id AS "authorityId", a.code, a.name AS "authorityName", a.time_zone AS "timeZone", a.is_demonstration AS "isDemonstration",
    a.created_at AS "foundedAt"
  FROM sessions s JOIN users u ON u.id = s.user_id
    LEFT JOIN memberships m ON m.user_id = u.id AND m.suspended_at IS NULL LEFT JOIN authorities a ON a.id = m.authority_id
  WHERE s.token_hash = $1 AND s.ended_at IS NULL
  ORDER BY a.code NULLS FIRST`;

/** Sessions live in the database: signing out, a lost membership and a new password take effect at once everywhere. */
@Injectable()
export class SessionsService {
  constructor(private readonly dataSource: DataSource) {}

  async begin(
    manager: EntityManager,
    userId: string,
    browser: string,
  ): Promise<{ readonly token: string; readonly expiresAt: Date }> {
    const token = newSecret();
    const expiresAt = new Date(Date.now() + LONGEST_DAYS * 86_400_000);
    await manager.insert(Session, { userId, tokenHash: hashOf(token), expiresAt, browser: browser.slice(0, LONGEST_BROWSER) });
    return { token, expiresAt };
  }

  /** Who is in a session; undefined when it has ended, expired or was idle for too long. */
  recognise(token: string, at: Date): Promise<SignedIn | undefined> {
    return asService(() => this.recognised(token, at));
  }

  /** What somebody acts as: in the municipality they name, else in their first. */
  actorOf({ sessionId, user, places }: SignedIn, authorityCode: string | undefined): Actor | undefined {
    const isOperator = places[0]?.authority === null;
    const named = isOperator ? places[0] : places.find(({ authority }) => authority?.code === authorityCode);
    if (authorityCode !== undefined && named === undefined) throw authorityUnknown(authorityCode);
    const place = named ?? places[0];
    return place && { ...actingIn(place), name: user.name, userId: user.id, sessionId };
  }

  list(userId: string, query: PageQuery): Promise<Page<Session>> {
    const where = { userId, endedAt: IsNull(), ...alive(new Date()) };
    return asService(() => pageOfRows(this.dataSource.manager, Session, where, query));
  }

  /** Whether there was such a session to end. */
  async end(manager: EntityManager, userId: string, id: string): Promise<boolean> {
    const { affected } = await manager.update(Session, { id, userId, endedAt: IsNull() }, { endedAt: new Date() });
    return affected === 1;
  }

  async endOthers(manager: EntityManager, userId: string, kept: string): Promise<void> {
    await manager.update(Session, { id: Not(kept), userId, endedAt: IsNull() }, { endedAt: new Date() });
  }

  async endAll(manager: EntityManager, userId: string): Promise<void> {
    await manager.update(Session, { userId, endedAt: IsNull() }, { endedAt: new Date() });
  }

  private async recognised(token: string, at: Date): Promise<SignedIn | undefined> {
    const rows = await this.dataSource.query<Row[]>(WHO, [hashOf(token)]);
    const [first] = rows;
    if (first === undefined || first.expiresAt <= at || idleMs(first, at) > IDLE_HOURS * 3_600_000) return undefined;
    const { sessionId, expiresAt, id, email, name, hasSecondFactor } = first;
    if (idleMs(first, at) > NOTE_AFTER_MS)
      await this.dataSource.getRepository(Session).update({ id: sessionId }, { lastSeenAt: at });
    return { sessionId, expiresAt, user: { id, email, name, hasSecondFactor }, places: rows.flatMap(placeOf) };
  }
}

function placeOf({ role, schoolId, personId, authorityId, ...authority }: Row): Place[] {
  if (role === null) return [];
  const { code, authorityName: name, foundedAt: createdAt, timeZone, isDemonstration } = authority;
  const where = authorityId === null ? null : { id: authorityId, code, name, timeZone, isDemonstration, createdAt };
  return [{ role, schoolId, personId, authority: where }];
}

function actingIn({ role, schoolId, personId, authority }: Place): Omit<Actor, 'name'> {
  return {
    authorityId: authority?.id ?? null,
    role,
    isOperator: authority === null,
    ...(schoolId !== null && { schoolId }),
    ...(personId !== null && { personId }),
  };
}

/** Neither expired nor idle for too long. */
function alive(at: Date) {
  return { expiresAt: MoreThan(at), lastSeenAt: MoreThan(new Date(at.getTime() - IDLE_HOURS * 3_600_000)) };
}

function idleMs({ lastSeenAt }: Pick<Session, 'lastSeenAt'>, at: Date): number {
  return at.getTime() - lastSeenAt.getTime();
}
