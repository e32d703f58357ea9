import { Injectable } from '@nestjs/common';
import { DataSource, MoreThan } from 'typeorm';
import { z } from 'zod';
import { AuditService } from '../audit/audit.service.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { cursorKey, toPage, type Page, type PageQuery } from '../http/paging.js';
import { authorityTaken, authorityUnknown, operatorNeeded } from './accounts.problems.js';
import { Authority } from './authority.entity.js';

export interface NewAuthority {
  readonly code: string;
  readonly name: string;
  readonly timeZone: string;
  readonly isDemonstration?: boolean;
}

@Injectable()
export class AuthoritiesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {}

  /** In the order of their codes. */
  async list(actor: Actor, { limit, cursor }: PageQuery): Promise<Page<Authority>> {
    const after = cursorKey(cursor, z.tuple([z.string()]));
    const own = actor.isOperator === true ? {} : { id: authorityOf(actor) };
    const where = { ...own, ...(after !== undefined && { code: MoreThan(after[0]) }) };
    const authorities = await this.dataSource.manager.find(Authority, { where, order: { code: 'ASC' }, take: limit + 1 });
    return toPage(authorities, limit, ({ code }) => [code]);
  }

  async create(actor: Actor, wish: NewAuthority): Promise<Authority> {
    if (actor.isOperator !== true) throw operatorNeeded();
    return this.dataSource.transaction(async (manager) => {
      const { identifiers } = await manager.createQueryBuilder().insert().into(Authority).values(wish).orIgnore().execute();
      const id = (identifiers[0] as { id?: string } | undefined)?.id;
      if (id === undefined) throw authorityTaken(wish.code);
      await this.audit.record(
        manager,
        { ...actor, authorityId: id },
        'authority.create',
        { type: 'authority', id },
        { code: wish.code },
      );
      return manager.findOneByOrFail(Authority, { id });
    });
  }

  /** Narrows an operator to the authority they named (`*`: to none); where there is only one, it goes without saying. */
  async chosen(actor: Actor, code: string | undefined): Promise<Actor> {
    if (code === undefined) return actor.authorityId === null ? this.withOnlyAuthority(actor) : actor;
    if (code === '*' && actor.isOperator === true) return actor;
    const authority = await this.dataSource.getRepository(Authority).findOneBy({ code });
    if (authority === null || ![null, authority.id].includes(actor.authorityId)) throw authorityUnknown(code);
    return { ...actor, authorityId: authority.id };
  }

  private async withOnlyAuthority(actor: Actor): Promise<Actor> {
    const few = await this.dataSource.getRepository(Authority).find({ select: { id: true }, take: 2 });
    return few.length === 1 ? { ...actor, authorityId: few[0]!.id } : actor;
  }
}
