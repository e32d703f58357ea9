import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import { authorityOf, type Actor } from '../../http/actor.js';
import { notFound } from '../../http/problems.js';
import { BoardFilter } from './board-filter.entity.js';
import { filterNeedsAccount, tooManyFilters } from './board-filters.problems.js';
import type { FilterAnswer, FilterWish } from './board-filters.schema.js';

const MOST = 50;

/** Filters of the board under names: one's own, and those that others share within the municipality. */
@Injectable()
export class BoardFilters {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {}

  /** One's own first, each group by name. */
  async list(actor: Actor): Promise<readonly FilterAnswer[]> {
    const [authorityId, me] = [authorityOf(actor), actor.userId];
    const shared = { authorityId, isShared: true };
    const where = me === undefined ? shared : [shared, { authorityId, ownerId: me }];
    const filters = await this.dataSource.manager.find(BoardFilter, { where });
    return filters
      .map((filter) => answer(filter, me))
      .toSorted((a, b) => Number(b.isMine) - Number(a.isMine) || a.name.localeCompare(b.name, 'ru', { numeric: true }));
  }

  /** Keeps a filter under its name; one's own of the same name gives way to it. */
  async keep(actor: Actor, { name, filter, isShared }: FilterWish): Promise<FilterAnswer> {
    const [authorityId, ownerId] = [authorityOf(actor), accountOf(actor)];
    return this.dataSource.transaction(async (manager) => {
      const own = await this.ownOf(manager, authorityId, ownerId);
      const known = own.find((each) => each.name === name);
      if (known === undefined && own.length >= MOST) throw tooManyFilters(MOST);
      const row = manager.merge(BoardFilter, known ?? manager.create(BoardFilter), {
        authorityId,
        ownerId,
        name,
        isShared,
        createdBy: actor.name,
      });
      // Not merged: a filter is one value.
      row.filter = filter;
      const kept = await manager.save(row);
      await this.audit.record(manager, actor, 'board-filter.keep', { type: 'board-filter', id: kept.id }, { isShared });
      return answer(kept, ownerId);
    });
  }

  async remove(actor: Actor, id: string): Promise<void> {
    const own = { id, authorityId: authorityOf(actor), ownerId: accountOf(actor) };
    await this.dataSource.transaction(async (manager) => {
      const { affected } = await manager.delete(BoardFilter, own);
      if (affected === 0) throw notFound('отбор', id);
      await this.audit.record(manager, actor, 'board-filter.remove', { type: 'board-filter', id }, {});
    });
  }

  /** What somebody has kept, locked against another page of theirs that keeps at the same time. */
  private async ownOf(manager: EntityManager, authorityId: string, ownerId: string): Promise<readonly BoardFilter[]> {
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`board-filters ${authorityId} ${ownerId}`]);
    return manager.findBy(BoardFilter, { authorityId, ownerId });
  }
}

function answer({ id, name, filter, isShared, ownerId, createdBy }: BoardFilter, me: string | undefined): FilterAnswer {
  return { id, name, filter, isShared, isMine: ownerId === me, createdBy };
}

function accountOf({ userId }: Actor): string {
  if (userId === undefined) throw filterNeedsAccount();
  return userId;
}
