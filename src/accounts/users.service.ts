import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { oneRow } from '../database/versioned-rows.js';
import { asService } from '../database/tenancy.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { cursorKey, toPage, type Page, type PageQuery } from '../http/paging.js';
import { notFound } from '../http/problems.js';
import { Person } from '../people/person.entity.js';
import { School } from '../schools/school.entity.js';
import type { NoticeOutcome } from './account-notices.js';
import { AccountLinksService, type IssuedAccountLink } from './account-links.service.js';
import { lastActiveAdministrator, memberElsewhere, ownMembership, roleOutOfReach } from './accounts.problems.js';
import { Membership } from './membership.entity.js';
import { SessionsService } from './sessions.service.js';
import { NO_SECOND_FACTOR, User } from './user.entity.js';
import { userCursor, type MembershipBody, type NewUser, type UserAnswer } from './users.schema.js';

/** A link and what became of the mail with it. */
interface ToldLink extends IssuedAccountLink {
  readonly mail: NoticeOutcome;
}

/** The users of one municipality; an operator who works in none keeps the operators. */
@Injectable()
export class UsersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
    private readonly links: AccountLinksService,
    private readonly sessions: SessionsService,
  ) {}

  /** By name. */
  async list(actor: Actor, { limit, cursor }: PageQuery): Promise<Page<UserAnswer>> {
    const [name, id] = cursorKey(cursor, userCursor) ?? [null, null];
    const users = await this.above((manager) =>
      manager.query<UserAnswer[]>(
        `SELECT u.id, u.email, u.name, m.role, m.school_id AS "schoolId", m.person_id AS "personId",
         CASE WHEN m.suspended_at IS NOT NULL THEN 'suspended' WHEN u.locked_until > now() THEN 'locked' WHEN u.password_hash IS NULL THEN 'invited' ELSE 'active' END AS state,
         u.totp_confirmed_at IS NOT NULL AS "hasSecondFactor",
         (SELECT max(s.last_seen_at) FROM sessions s WHERE s.user_id = u.id) AS "lastSeenAt"
       FROM memberships m JOIN users u ON u.id = m.user_id
       WHERE m.authority_id IS NOT DISTINCT FROM $1 AND ($2::text IS NULL OR (u.name, u.id) > ($2, $3::uuid))
       ORDER BY u.name, u.id LIMIT $4`,
        [actor.authorityId, name, id, limit + 1],
      ),
    );
    return toPage(users, limit, (user) => [user.name, user.id]);
  }

  /** Makes somebody a member; who has no account yet gets a link to choose a password. */
  async invite(actor: Actor, { email, name, ...place }: NewUser): Promise<{ id: string; invitation: ToldLink | null }> {
    const { user, invitation } = await this.above(async (manager) => {
      await refuseOutOfReach(manager, actor, place);
      await manager.createQueryBuilder().insert().into(User).values({ email, name }).orIgnore().execute();
      const invited = await manager.findOneByOrFail(User, { email });
      await this.join(manager, actor, invited, place);
      const isNew = invited.passwordHash === null && (await isOnlyHere(manager, actor, invited.id));
      const link = isNew ? await this.links.issue(manager, invited, 'invitation') : null;
      return { user: invited, invitation: link };
    });
    return { id: user.id, invitation: invitation && (await this.told(user, 'invitation', invitation)) };
  }

  async changeRole(actor: Actor, id: string, place: MembershipBody): Promise<void> {
    await this.above(async (manager) => {
      await refuseOutOfReach(manager, actor, place);
      await this.member(manager, actor, id);
      if (place.role !== 'administrator') await refuseLastAdministrator(manager, actor, id);
      await manager.update(Membership, membershipWhere(actor, id), place);
      await this.audit.record(manager, actor, 'user.change', { type: 'user', id }, { ...place });
    });
  }

  /** Ends the membership; who has no other is signed out everywhere. */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.above(async (manager) => {
      await this.member(manager, actor, id);
      await refuseLastAdministrator(manager, actor, id);
      await manager.delete(Membership, membershipWhere(actor, id));
      if (!(await manager.existsBy(Membership, { userId: id }))) await this.sessions.endAll(manager, id);
      await this.audit.record(manager, actor, 'user.remove', { type: 'user', id });
    });
  }

  /** Takes the rights for a while, or gives them back; in other municipalities they stay as they are. */
  async suspend(actor: Actor, id: string, suspendedAt: Date | null): Promise<void> {
    await this.above(async (manager) => {
      await this.member(manager, actor, id);
      if (suspendedAt !== null) await refuseLastAdministrator(manager, actor, id);
      await manager.update(Membership, membershipWhere(actor, id), { suspendedAt });
      const action = suspendedAt === null ? 'user.resume' : 'user.suspend';
      await this.audit.record(manager, actor, action, { type: 'user', id });
    });
  }

  /** For who has lost both the authenticator and the recovery codes. */
  async endSecondFactor(actor: Actor, id: string): Promise<void> {
    await this.above(async (manager) => {
      await this.member(manager, actor, id);
      if (!(await isOnlyHere(manager, actor, id))) throw memberElsewhere(id);
      await manager.update(User, { id }, NO_SECOND_FACTOR);
      await this.audit.record(manager, actor, 'user.end-second-factor', { type: 'user', id });
    });
  }

  /** A link for somebody who cannot sign in any more: mailed to them, and to be handed over where there is no mail. */
  async resetLink(actor: Actor, id: string): Promise<ToldLink> {
    const made = await this.above(async (manager) => {
      const user = await this.member(manager, actor, id);
      if (!(await isOnlyHere(manager, actor, id))) throw memberElsewhere(id);
      await this.audit.record(manager, actor, 'user.reset-link', { type: 'user', id });
      const kind = user.passwordHash === null ? ('invitation' as const) : ('password-reset' as const);
      return { user, kind, issued: await this.links.issue(manager, user, kind) };
    });
    return this.told(made.user, made.kind, made.issued);
  }

  private async told(user: User, kind: 'invitation' | 'password-reset', issued: IssuedAccountLink): Promise<ToldLink> {
    return { ...issued, mail: await this.links.tell(user, kind, issued) };
  }

  /** Accounts stand above the municipalities: what may be touched is decided here and not by row security. */
  private above<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    return asService(() => this.dataSource.transaction(work));
  }

  private async join(manager: EntityManager, actor: Actor, user: User, place: MembershipBody): Promise<void> {
    if (user.id === actor.userId) throw ownMembership(user.id);
    if (place.role !== 'administrator') await refuseLastAdministrator(manager, actor, user.id);
    await manager.delete(Membership, membershipWhere(actor, user.id));
    await manager.insert(Membership, { userId: user.id, authorityId: actor.authorityId, ...place });
    await this.audit.record(manager, actor, 'user.invite', { type: 'user', id: user.id }, { ...place });
  }

  private async member(manager: EntityManager, actor: Actor, id: string): Promise<User> {
    if (id === actor.userId) throw ownMembership(id);
    const isMember = await manager.existsBy(Membership, membershipWhere(actor, id));
    if (!isMember) throw notFound('пользователь', id);
    return manager.findOneByOrFail(User, { id });
  }
}

function membershipWhere({ authorityId }: Actor, userId: string): FindOptionsWhere<Membership> {
  return { userId, authorityId: authorityId ?? IsNull() };
}

/** Who holds a link to an account has all its memberships: of a user of other municipalities only an operator may have one. */
async function isOnlyHere(manager: EntityManager, actor: Actor, userId: string): Promise<boolean> {
  if (actor.isOperator === true) return true;
  const memberships = await manager.findBy(Membership, { userId });
  return memberships.every(({ authorityId }) => authorityId === actor.authorityId);
}

/** A municipality keeps an administrator who can sign in; two who demote each other at once wait for one another. */
async function refuseLastAdministrator(manager: EntityManager, { authorityId }: Actor, id: string): Promise<void> {
  const active = await manager.query<{ id: string }[]>(
    `SELECT u.id FROM memberships m JOIN users u ON u.id = m.user_id
     WHERE m.authority_id IS NOT DISTINCT FROM $1 AND m.role = 'administrator' AND m.suspended_at IS NULL AND u.password_hash IS NOT NULL
     ORDER BY m.id FOR UPDATE OF m`,
    [authorityId],
  );
  if (active.length === 1 && active[0]!.id === id) throw lastActiveAdministrator(id);
}

/** Operators and regional operators are made by operators only; schools and people are of the same municipality. */
async function refuseOutOfReach(manager: EntityManager, actor: Actor, { role, schoolId, personId }: MembershipBody): Promise<void> {
  if (role === 'regional-operator' && actor.isOperator !== true) throw roleOutOfReach(role);
  if (actor.authorityId === null && role !== 'administrator') authorityOf(actor);
  if (schoolId !== null) await oneRow(manager, School, { id: schoolId, authorityId: authorityOf(actor) }, 'школа');
  if (personId !== null) await oneRow(manager, Person, { id: personId, authorityId: authorityOf(actor) }, 'человек');
}
