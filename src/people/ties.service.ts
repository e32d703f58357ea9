import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { AuditAction } from '../audit/audit-actions.js';
import { AuditService } from '../audit/audit.service.js';
import { oneRow, pageOfRows, refusingTwins } from '../database/versioned-rows.js';
import type { Actor } from '../http/actor.js';
import type { Page, PageQuery } from '../http/paging.js';
import { School } from '../schools/school.entity.js';
import { Affiliation } from './affiliation.entity.js';
import { Ban } from './ban.entity.js';
import type { NewBan, NewTie } from './people.schema.js';
import { PeopleService } from './people.service.js';

/** What keeps a person away from a school or from another person. */
@Injectable()
export class TiesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PeopleService,
    private readonly audit: AuditService,
  ) {}

  async ties(actor: Actor, personId: string, query: PageQuery): Promise<Page<Affiliation>> {
    const { id } = await this.people.find(actor, personId);
    return pageOfRows(this.dataSource.manager, Affiliation, { personId: id }, query);
  }

  async declare(actor: Actor, personId: string, tie: NewTie): Promise<Affiliation> {
    return this.dataSource.transaction(async (manager) => {
      const { id, authorityId } = await this.people.find(actor, personId, manager);
      await oneRow(manager, School, { id: tie.schoolId, authorityId }, 'школа');
      const row = Object.assign(new Affiliation(), tie, { authorityId, personId: id, declaredBy: actor.name });
      const saved = await refusingTwins('такая связь этого человека с этой школой', tie.kind, manager.save(row));
      await this.note(manager, actor, 'tie.declare', id, { kind: tie.kind, schoolId: tie.schoolId });
      return saved;
    });
  }

  /** The tie stays on record with its last day: what was planned while it held must remain explicable. */
  async end(actor: Actor, personId: string, tieId: string, until: string): Promise<Affiliation> {
    return this.dataSource.transaction(async (manager) => {
      const { id } = await this.people.find(actor, personId, manager);
      const tie = await oneRow(manager, Affiliation, { id: tieId, personId: id }, 'связь с ОО');
      const saved = await manager.save(Object.assign(tie, { until }));
      await this.note(manager, actor, 'tie.end', id, { kind: tie.kind, schoolId: tie.schoolId, until });
      return saved;
    });
  }

  async bans(actor: Actor, personId: string, query: PageQuery): Promise<Page<Ban>> {
    const { id } = await this.people.find(actor, personId);
    return pageOfRows(this.dataSource.manager, Ban, { personId: id }, query);
  }

  async ban(actor: Actor, personId: string, wish: NewBan): Promise<Ban> {
    return this.dataSource.transaction(async (manager) => {
      const { id, authorityId } = await this.people.find(actor, personId, manager);
      if (wish.schoolId !== null) await oneRow(manager, School, { id: wish.schoolId, authorityId }, 'школа');
      if (wish.otherPersonId !== null) await this.people.find(actor, wish.otherPersonId, manager);
      const row = Object.assign(new Ban(), wish, { authorityId, personId: id });
      const twin = wish.schoolId === null ? 'такой запрет посылать с этим человеком' : 'такой запрет посылать в эту школу';
      const saved = await refusingTwins(twin, wish.schoolId ?? wish.otherPersonId, manager.save(row));
      await this.note(manager, actor, 'ban.add', id, { schoolId: wish.schoolId, otherPersonId: wish.otherPersonId });
      return saved;
    });
  }

  async lift(actor: Actor, personId: string, banId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const { id } = await this.people.find(actor, personId, manager);
      const ban = await oneRow(manager, Ban, { id: banId, personId: id }, 'запрет');
      await manager.delete(Ban, { id: ban.id });
      await this.note(manager, actor, 'ban.lift', id, { schoolId: ban.schoolId, otherPersonId: ban.otherPersonId });
    });
  }

  private note(
    manager: EntityManager,
    actor: Actor,
    action: AuditAction,
    id: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record(manager, actor, action, { type: 'person', id }, detail);
  }
}
