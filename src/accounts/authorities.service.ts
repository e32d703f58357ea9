import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { authorityOf, type Actor } from '../http/actor.js';
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

  async list(actor: Actor): Promise<Authority[]> {
    const where = actor.isOperator === true ? {} : { id: authorityOf(actor) };
    return this.dataSource.getRepository(Authority).find({ where, order: { code: 'ASC' } });
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
