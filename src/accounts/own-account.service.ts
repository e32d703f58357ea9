import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { AuditAction } from '../audit/audit-actions.js';
import { AuditService } from '../audit/audit.service.js';
import { asService } from '../database/tenancy.js';
import type { Actor } from '../http/actor.js';
import type { PageQuery } from '../http/paging.js';
import { notFound } from '../http/problems.js';
import { codeRefused, passwordRefused, secondFactorOff, sessionNeeded } from './accounts.problems.js';
import { hashPassword, isPassword } from './password.js';
import { newRecoveryCodes } from './recovery-codes.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';
import { acceptedStep, base32, totpAddress } from './totp.js';
import { TotpSecrets } from './totp-secrets.service.js';
import { NO_SECOND_FACTOR, User } from './user.entity.js';

const SECRET_BYTES = 20;

/** What somebody who has signed in does with their own account. */
@Injectable()
export class OwnAccountService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
    private readonly sessions: SessionsService,
    private readonly signIns: SignInService,
    private readonly secrets: TotpSecrets,
  ) {}

  /** A new password; every session ends, this one too. */
  async changePassword(actor: Actor, current: string, next: string): Promise<void> {
    const user = await this.confirmed(actor, current);
    const passwordHash = await hashPassword(next);
    await this.noted(actor, 'password.change', async (manager) => {
      await manager.update(User, { id: user.id }, { passwordHash });
      await this.sessions.endAll(manager, user.id);
    });
  }

  /** A secret for an authenticator; in force once a code has proved that it was taken over. */
  async beginSecondFactor(actor: Actor, password: string): Promise<{ secret: string; address: string }> {
    const user = await this.confirmed(actor, password);
    const secret = randomBytes(SECRET_BYTES);
    const totpSecret = await this.secrets.seal(secret, user.id);
    await this.noted(actor, 'second-factor.begin', (manager) =>
      manager.update(User, { id: user.id }, { ...NO_SECOND_FACTOR, totpSecret, totpLastStep: 0 }),
    );
    return { secret: base32(secret), address: totpAddress(secret, user.email) };
  }

  /** Puts the second factor in force; answers the codes for the day it is lost. */
  async confirmSecondFactor(actor: Actor, code: string): Promise<readonly string[]> {
    const user = await this.own(actor);
    this.signIns.refuseHaste(user.id, new Date());
    const secret = user.totpSecret && (await this.secrets.open(user.totpSecret, user.id));
    const step = secret === null ? undefined : acceptedStep(secret, code, new Date(), user.totpLastStep);
    if (step === undefined) throw codeRefused();
    const { codes, hashes } = newRecoveryCodes();
    await this.noted(actor, 'second-factor.confirm', (manager) =>
      manager.update(User, { id: user.id }, { totpConfirmedAt: new Date(), totpLastStep: step, recoveryHashes: [...hashes] }),
    );
    return codes;
  }

  async endSecondFactor(actor: Actor, password: string): Promise<void> {
    const user = await this.confirmed(actor, password);
    await this.noted(actor, 'second-factor.end', (manager) => manager.update(User, { id: user.id }, NO_SECOND_FACTOR));
  }

  /** New recovery codes; the former ones work no more. */
  async renewRecoveryCodes(actor: Actor, password: string): Promise<readonly string[]> {
    const user = await this.confirmed(actor, password);
    if (user.totpConfirmedAt === null) throw secondFactorOff();
    const { codes, hashes } = newRecoveryCodes();
    await this.noted(actor, 'second-factor.renew-codes', (manager) =>
      manager.update(User, { id: user.id }, { recoveryHashes: [...hashes] }),
    );
    return codes;
  }

  /** How many recovery codes are left; 0 where the second factor is not in force. */
  async recoveryCodesLeft(actor: Actor): Promise<number> {
    return (await this.own(actor)).recoveryHashes.length;
  }

  async listSessions(actor: Actor, query: PageQuery) {
    const { items, nextCursor } = await this.sessions.list((await this.own(actor)).id, query);
    return { items: items.map((session) => Object.assign(session, { isThisOne: session.id === actor.sessionId })), nextCursor };
  }

  async endSession(actor: Actor, id: string): Promise<void> {
    const { id: userId } = await this.own(actor);
    await this.noted(actor, 'session.end', async (manager) => {
      if (!(await this.sessions.end(manager, userId, id))) throw notFound('сеанс', id);
    });
  }

  /** Ends every session but the one they are in. */
  async endOtherSessions(actor: Actor): Promise<void> {
    const { id: userId } = await this.own(actor);
    if (actor.sessionId === undefined) throw sessionNeeded();
    const kept = actor.sessionId;
    await this.noted(actor, 'session.end-others', (manager) => this.sessions.endOthers(manager, userId, kept));
  }

  private async noted(actor: Actor, action: AuditAction, write: (manager: EntityManager) => Promise<unknown>): Promise<void> {
    await asService(() =>
      this.dataSource.transaction(async (manager) => {
        await write(manager);
        await this.audit.record(manager, actor, action, { type: 'user', id: actor.userId! });
      }),
    );
  }

  private async confirmed(actor: Actor, password: string): Promise<User> {
    const user = await this.own(actor);
    this.signIns.refuseHaste(user.id, new Date());
    if (!(await isPassword(password, user.passwordHash))) throw passwordRefused();
    return user;
  }

  private async own({ userId }: Actor): Promise<User> {
    if (userId === undefined) throw sessionNeeded();
    return asService(() => this.dataSource.getRepository(User).findOneByOrFail({ id: userId }));
  }
}
