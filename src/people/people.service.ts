import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService, type ToldEvent } from '../audit/audit.service.js';
import { changedRow, given, oneRow, refusingTwins } from '../database/versioned-rows.js';
import { authorityOf, type Actor } from '../http/actor.js';
import type { Page } from '../http/paging.js';
import { peoplePage } from './people-page.js';
import type { HistoryQuery, NewPerson, PeopleQuery, PersonChanges } from './people.schema.js';
import { Person } from './person.entity.js';

/** The people of a municipality. Who reads personal data leaves a trace. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {}

  /** By name. */
  async list(actor: Actor, query: PeopleQuery): Promise<Page<Person>> {
    const page = await peoplePage(this.dataSource.manager, authorityOf(actor), query);
    await this.audit.record(
      this.dataSource.manager,
      actor,
      'people.read',
      { type: 'people', id: '*' },
      { rows: page.items.length },
    );
    return page;
  }

  async get(actor: Actor, id: string): Promise<Person> {
    const person = await this.find(actor, id);
    await this.audit.record(this.dataSource.manager, actor, 'people.read', { type: 'person', id });
    return person;
  }

  find(actor: Actor, id: string, manager: EntityManager = this.dataSource.manager): Promise<Person> {
    return oneRow(manager, Person, { id, authorityId: authorityOf(actor) }, 'человек');
  }

  /** What was done to the card, newest first; by whom it was read only when that is asked for. */
  async history(actor: Actor, id: string, { withReads, ...page }: HistoryQuery): Promise<Page<ToldEvent>> {
    await this.find(actor, id);
    return this.audit.list(actor, {
      ...page,
      subjectType: 'person',
      subjectId: id,
      ...(!withReads && { exceptAction: 'people.read' }),
    });
  }

  async create(actor: Actor, wish: NewPerson): Promise<Person> {
    const authorityId = authorityOf(actor);
    return this.dataSource.transaction(async (manager) => {
      const row = Object.assign(new Person(), wish, { authorityId });
      const { id } = await refusingTwins('человек с этим кодом', wish.code, manager.save(row));
      await this.audit.record(manager, actor, 'person.create', { type: 'person', id }, { code: wish.code });
      return this.find(actor, id, manager);
    });
  }

  /** The audit log keeps which fields changed, not what stood or stands in them. */
  async change(actor: Actor, id: string, ifMatch: string, { isArchived, ...fields }: PersonChanges): Promise<Person> {
    const where = { id, authorityId: authorityOf(actor) };
    const archived = isArchived === undefined ? {} : { archivedAt: isArchived ? new Date() : null };
    const changes = { ...given(fields), ...archived } as Partial<Person>;
    return this.dataSource.transaction(async (manager) => {
      const person = await changedRow(manager, Person, { where, what: 'человек', ifMatch, changes });
      await this.audit.record(manager, actor, 'person.change', { type: 'person', id }, { fields: Object.keys(changes) });
      return person;
    });
  }
}
