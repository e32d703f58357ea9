import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { authorityOf, systemActor, type Actor, type Role } from '../http/actor.js';
import { ADVISORY_LOCKS } from '../database/advisory-locks.js';
import { pageOfRows } from '../database/versioned-rows.js';
import type { Page, PageQuery } from '../http/paging.js';
import { notFound } from '../http/problems.js';
import { ApiToken } from './api-token.entity.js';
import { lastAdministrator } from './accounts.problems.js';
import { hashOf, newSecret } from './secret.js';

export interface NewToken {
  readonly name: string;
  readonly role: ApiToken['role'];
  readonly expiresAt?: Date | null | undefined;
}

export interface IssuedToken {
  readonly id: string;
  /** Shown once; only its hash is kept. */
  readonly token: string;
}

@Injectable()
export class ApiTokensService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {}

  /** The caller a token stands for; undefined when it is unknown, expired or revoked. */
  async actorOf(token: string): Promise<Actor | undefined> {
    const [rows] = await this.dataSource.query<[{ authority_id: string | null; role: Role; name: string }[], number]>(
      `UPDATE api_tokens SET last_used_at = CASE WHEN last_used_at > now() - interval '1 hour' THEN last_used_at ELSE now() END
       WHERE token_hash = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())
       RETURNING authority_id, role, name`,
      [hashOf(token)],
    );
    const row = rows[0];
    return row && { authorityId: row.authority_id, role: row.role, name: row.name, isOperator: row.authority_id === null };
  }

  list(actor: Actor, query: PageQuery): Promise<Page<ApiToken>> {
    const where = actor.authorityId === null ? {} : { authorityId: actor.authorityId };
    return pageOfRows(this.dataSource.manager, ApiToken, where, query);
  }

  async create(actor: Actor, wish: NewToken): Promise<IssuedToken> {
    return this.dataSource.transaction((manager) => this.issue(manager, actor, { ...wish, authorityId: authorityOf(actor) }));
  }

  async revoke(actor: Actor, id: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [ADVISORY_LOCKS.firstToken]);
      const where = actor.authorityId === null ? { id } : { id, authorityId: actor.authorityId };
      const token = await manager.findOneBy(ApiToken, where);
      if (token === null) throw notFound('токен', id);
      if (token.revokedAt !== null) return;
      await this.refuseLastOperator(manager, token);
      await manager.update(ApiToken, { id }, { revokedAt: new Date() });
      await this.audit.record(
        manager,
        { ...actor, authorityId: token.authorityId },
        'token.revoke',
        { type: 'api-token', id },
        { name: token.name, role: token.role },
      );
    });
  }

  /** The operator's token, printed once: at the first start, while there is no other. */
  async bootstrap(): Promise<string | undefined> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [ADVISORY_LOCKS.firstToken]);
      if ((await manager.count(ApiToken)) > 0) return undefined;
      return (await this.issueOperator(manager)).token;
    });
  }

  /** A new operator's token for someone who can reach the database but has lost theirs. */
  async createOperator(): Promise<IssuedToken> {
    return this.dataSource.transaction((manager) => this.issueOperator(manager));
  }

  private issueOperator(manager: EntityManager): Promise<IssuedToken> {
    return this.issue(manager, systemActor('service'), { name: 'operator', role: 'administrator', authorityId: null });
  }

  private async issue(manager: EntityManager, actor: Actor, wish: NewToken & { authorityId: string | null }): Promise<IssuedToken> {
    const token = `obk_${newSecret()}`;
    const { name, role, authorityId, expiresAt = null } = wish;
    const row = manager.create(ApiToken, { name, role, authorityId, expiresAt, tokenHash: hashOf(token) });
    const { id } = await manager.save(row);
    await this.audit.record(manager, actor, 'token.create', { type: 'api-token', id }, { name, role });
    return { id, token };
  }

  private async refuseLastOperator(manager: EntityManager, token: ApiToken): Promise<void> {
    if (token.authorityId !== null) return;
    const left = await manager.countBy(ApiToken, {
      authorityId: IsNull(),
      role: 'administrator',
      revokedAt: IsNull(),
      expiresAt: IsNull(),
    });
    if (left <= 1) throw lastAdministrator(token.id);
  }
}
