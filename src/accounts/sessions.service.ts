import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, type EntityManager } from 'typeorm';
import type { Actor } from '../http/actor.js';
import { authorityUnknown } from './accounts.problems.js';
import { Authority } from './authority.entity.js';
import { Membership } from './membership.entity.js';
import { hashOf, newSecret } from './secret.js';
import { Session } from './session.entity.js';
import { User } from './user.entity.js';

const LONGEST_DAYS = 7;
const IDLE_HOURS = 12;
const NOTE_AFTER_MS = 60_000;

/** A membership with the municipality it is in. */
export type Place = Pick<Membership, 'role' | 'schoolId' | 'personId'> & { readonly authority: Authority | null };

export interface SignedIn {
  readonly session: Session;
  readonly user: User;
  /** In the order of the municipalities' codes; the operator's own first. */
  readonly places: readonly Place[];
}

/** Sessions live in the database: signing out, a lost membership and a new password take effect at once everywhere. */
@Injectable()
export class SessionsService {
  constructor(private readonly dataSource: DataSource) {}

  async begin(manager: EntityManager, userId: string): Promise<{ readonly token: string; readonly expiresAt: Date }> {
    const token = newSecret();
    const expiresAt = new Date(Date.now() + LONGEST_DAYS * 86_400_000);
    await manager.insert(Session, { userId, tokenHash: hashOf(token), expiresAt });
    return { token, expiresAt };
  }

  /** Who is in a session; undefined when it has ended, expired or was idle for too long. */
  async recognise(token: string, at: Date): Promise<SignedIn | undefined> {
    const sessions = this.dataSource.getRepository(Session);
    const session = await sessions.findOneBy({ tokenHash: hashOf(token), endedAt: IsNull() });
    if (session === null || session.expiresAt <= at || idleMs(session, at) > IDLE_HOURS * 3_600_000) return undefined;
    if (idleMs(session, at) > NOTE_AFTER_MS) await sessions.update({ id: session.id }, { lastSeenAt: at });
    return this.signedIn(session);
  }

  /** What somebody acts as: in the municipality they name, else in their first. */
  actorOf({ session, user, places }: SignedIn, authorityCode: string | undefined): Actor | undefined {
    const isOperator = places[0]?.authority === null;
    const named = isOperator ? places[0] : places.find(({ authority }) => authority?.code === authorityCode);
    if (authorityCode !== undefined && named === undefined) throw authorityUnknown(authorityCode);
    const place = named ?? places[0];
    return place && { ...actingIn(place), name: user.name, userId: user.id, sessionId: session.id };
  }

  async list(userId: string): Promise<Session[]> {
    return this.dataSource.getRepository(Session).find({ where: { userId, endedAt: IsNull() }, order: { lastSeenAt: 'DESC' } });
  }

  async end(userId: string, id: string): Promise<void> {
    await this.dataSource.getRepository(Session).update({ id, userId, endedAt: IsNull() }, { endedAt: new Date() });
  }

  async endAll(manager: EntityManager, userId: string): Promise<void> {
    await manager.update(Session, { userId, endedAt: IsNull() }, { endedAt: new Date() });
  }

  private async signedIn(session: Session): Promise<SignedIn> {
    const user = await this.dataSource.getRepository(User).findOneByOrFail({ id: session.userId });
    const memberships = await this.dataSource.getRepository(Membership).findBy({ userId: user.id });
    const authorities = await this.dataSource
      .getRepository(Authority)
      .findBy({ id: In(memberships.flatMap(({ authorityId }) => authorityId ?? [])) });
    const byId = new Map(authorities.map((authority) => [authority.id, authority]));
    const places = memberships.map((membership) => placeOf(membership, byId));
    return { session, user, places: places.toSorted((one, other) => (codeOf(one) < codeOf(other) ? -1 : 1)) };
  }
}

function placeOf({ role, schoolId, personId, authorityId }: Membership, authorities: ReadonlyMap<string, Authority>): Place {
  return { role, schoolId, personId, authority: authorityId === null ? null : authorities.get(authorityId)! };
}

function codeOf({ authority }: Place): string {
  return authority?.code ?? '';
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

function idleMs({ lastSeenAt }: Session, at: Date): number {
  return at.getTime() - lastSeenAt.getTime();
}
