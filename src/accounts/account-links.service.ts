import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { systemActor } from '../http/actor.js';
import { SETTINGS } from '../process.js';
import { serviceUrl, type Settings } from '../settings.js';
import { ACCOUNT_NOTICES, type AccountNotices, type NoticeOutcome } from './account-notices.js';
import { AccountLink } from './account-link.entity.js';
import { accountLinkEnded } from './accounts.problems.js';
import { hashPassword } from './password.js';
import { hashOf, newSecret } from './secret.js';
import { SessionsService } from './sessions.service.js';
import { User } from './user.entity.js';

const DAYS = { invitation: 7, 'password-reset': 1 } as const;

export interface IssuedAccountLink {
  /** Shown once; only its hash is kept. */
  readonly link: string;
  readonly expiresAt: Date;
}

/** Links with which people choose their password: after an invitation, or when they have forgotten it. */
@Injectable()
export class AccountLinksService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
    private readonly sessions: SessionsService,
    @Inject(ACCOUNT_NOTICES) private readonly notices: AccountNotices,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** A new link; an earlier one of the same user ends. */
  async issue(manager: EntityManager, user: User, kind: AccountLink['kind']): Promise<IssuedAccountLink> {
    const token = newSecret();
    const expiresAt = new Date(Date.now() + DAYS[kind] * 86_400_000);
    await manager.update(AccountLink, { userId: user.id, usedAt: IsNull() }, { usedAt: new Date() });
    await manager.insert(AccountLink, { userId: user.id, kind, tokenHash: hashOf(token), expiresAt });
    return { link: `${serviceUrl(this.settings)}/welcome/${token}`, expiresAt };
  }

  async tell(user: User, kind: AccountLink['kind'], issued: IssuedAccountLink): Promise<NoticeOutcome> {
    return this.notices.send({ kind, email: user.email, name: user.name, ...issued });
  }

  /** Somebody says they have forgotten their password: neither answer nor time tells whether they have an account. */
  async forgotten(email: string): Promise<void> {
    const user = await this.dataSource.getRepository(User).findOneBy({ email });
    if (user === null || user.passwordHash === null) return;
    const issued = await this.dataSource.transaction((manager) => this.issue(manager, user, 'password-reset'));
    void this.tell(user, 'password-reset', issued);
  }

  /** Whose link it is, so that a page can greet them; opening it changes nothing. */
  async holder(token: string): Promise<User> {
    const link = await this.dataSource.getRepository(AccountLink).findOneBy({ tokenHash: hashOf(token), usedAt: IsNull() });
    if (link === null || link.expiresAt <= new Date()) throw accountLinkEnded();
    return this.dataSource.getRepository(User).findOneByOrFail({ id: link.userId });
  }

  /** Takes the password, uses up the link, ends every session and opens an account that was closed. */
  async setPassword(token: string, password: string): Promise<User> {
    const user = await this.holder(token);
    const passwordHash = await hashPassword(password);
    await this.dataSource.transaction(async (manager) => {
      const { affected } = await manager.update(
        AccountLink,
        { tokenHash: hashOf(token), usedAt: IsNull() },
        { usedAt: new Date() },
      );
      if (affected !== 1) throw accountLinkEnded();
      await manager.update(User, { id: user.id }, { passwordHash, failedSignIns: 0, lockedUntil: null });
      await this.sessions.endAll(manager, user.id);
      await this.audit.record(manager, systemActor(user.name), 'password.set', { type: 'user', id: user.id });
    });
    return user;
  }
}
