import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { asService } from '../database/tenancy.js';
import type { Actor } from '../http/actor.js';
import { sessionNeeded, signInRefused } from './accounts.problems.js';
import { hashPassword, isPassword } from './password.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';
import { acceptedStep, base32, totpAddress } from './totp.js';
import { TotpSecrets } from './totp-secrets.service.js';
import { User } from './user.entity.js';

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
      manager.update(User, { id: user.id }, { totpSecret, totpConfirmedAt: null, totpLastStep: 0 }),
    );
    return { secret: base32(secret), address: totpAddress(secret, user.email) };
  }

  async confirmSecondFactor(actor: Actor, code: string): Promise<void> {
    const user = await this.own(actor);
    this.signIns.refuseHaste(user.id, new Date());
    const secret = user.totpSecret && (await this.secrets.open(user.totpSecret, user.id));
    const step = secret === null ? undefined : acceptedStep(secret, code, new Date(), user.totpLastStep);
    if (step === undefined) throw signInRefused();
    await this.noted(actor, 'second-factor.confirm', (manager) =>
      manager.update(User, { id: user.id }, { totpConfirmedAt: new Date(), totpLastStep: step }),
    );
  }

  async endSecondFactor(actor: Actor, password: string): Promise<void> {
    const user = await this.confirmed(actor, password);
    await this.noted(actor, 'second-factor.end', (manager) =>
      manager.update(User, { id: user.id }, { totpSecret: null, totpConfirmedAt: null }),
    );
  }

  async listSessions(actor: Actor) {
    const sessions = await this.sessions.list((await this.own(actor)).id);
    return sessions.map((session) => Object.assign(session, { isThisOne: session.id === actor.sessionId }));
  }

  async endSession(actor: Actor, id: string): Promise<void> {
    await this.sessions.end((await this.own(actor)).id, id);
  }

  private async noted(actor: Actor, action: string, write: (manager: EntityManager) => Promise<unknown>): Promise<void> {
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
    if (!(await isPassword(password, user.passwordHash))) throw signInRefused();
    return user;
  }

  private async own({ userId }: Actor): Promise<User> {
    if (userId === undefined) throw sessionNeeded();
    return asService(() => this.dataSource.getRepository(User).findOneByOrFail({ id: userId }));
  }
}
