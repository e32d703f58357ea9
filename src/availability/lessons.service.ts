import { Injectable } from '@nestjs/common';
import { DataSource, LessThan, MoreThan, Not, type EntityManager } from 'typeorm';
import type { AuditAction } from '../audit/audit-actions.js';
import { AuditService } from '../audit/audit.service.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { given, oneRow, pageOfRows } from '../database/versioned-rows.js';
import { authorityOf, type Actor } from '../http/actor.js';
import type { Page } from '../http/paging.js';
import { PeopleService } from '../people/people.service.js';
import { School } from '../schools/school.entity.js';
import { lessonsMeet } from './lessons.problems.js';
import type { LessonBody, LessonsQuery, NewLesson } from './lessons.schema.js';
import { OwnLesson } from './own-lesson.entity.js';

type When = Pick<OwnLesson, 'campaignId' | 'personId' | 'weekday' | 'startsAt' | 'endsAt'>;

/** The lessons that teachers give every week of a campaign. */
@Injectable()
export class LessonsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PeopleService,
    private readonly audit: AuditService,
  ) {}

  async list(actor: Actor, campaignId: string, { limit, cursor, ...filter }: LessonsQuery): Promise<Page<OwnLesson>> {
    const { manager } = this.dataSource;
    const authorityId = authorityOf(actor);
    await oneRow(manager, Campaign, { id: campaignId, authorityId }, 'кампания');
    return pageOfRows(manager, OwnLesson, { authorityId, campaignId, ...given(filter) }, { limit, cursor });
  }

  get(actor: Actor, id: string): Promise<OwnLesson> {
    return this.find(actor, id, this.dataSource.manager);
  }

  async add(actor: Actor, campaignId: string, lesson: NewLesson): Promise<OwnLesson> {
    return this.dataSource.transaction(async (manager) => {
      const authorityId = authorityOf(actor);
      await oneRow(manager, Campaign, { id: campaignId, authorityId }, 'кампания');
      return this.keep(actor, manager, manager.create(OwnLesson, { ...lesson, authorityId, campaignId }), 'lesson.add');
    });
  }

  async move(actor: Actor, id: string, lesson: LessonBody): Promise<OwnLesson> {
    return this.dataSource.transaction(async (manager) => {
      const row = await this.find(actor, id, manager);
      return this.keep(actor, manager, Object.assign(row, lesson), 'lesson.move');
    });
  }

  async remove(actor: Actor, id: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const row = await this.find(actor, id, manager);
      await manager.delete(OwnLesson, { id });
      await this.note(manager, actor, 'lesson.remove', row);
    });
  }

  private find(actor: Actor, id: string, manager: EntityManager): Promise<OwnLesson> {
    return oneRow(manager, OwnLesson, { id, authorityId: authorityOf(actor) }, 'урок');
  }

  /** The person's row is locked, so that two lessons written at once see each other. */
  private async keep(actor: Actor, manager: EntityManager, row: OwnLesson, action: AuditAction): Promise<OwnLesson> {
    await this.people.find(actor, row.personId, manager);
    await oneRow(manager, School, { id: row.schoolId, authorityId: row.authorityId }, 'школа');
    await manager.query('SELECT 1 FROM people WHERE id = $1 FOR UPDATE', [row.personId]);
    const other = await manager.findOneBy(OwnLesson, { ...atTheSameTime(row), ...(row.id ? { id: Not(row.id) } : {}) });
    if (other !== null) throw lessonsMeet(other);
    const { id } = await manager.save(row);
    await this.note(manager, actor, action, row);
    return manager.findOneByOrFail(OwnLesson, { id });
  }

  private note(
    manager: EntityManager,
    actor: Actor,
    action: AuditAction,
    { personId, campaignId, weekday }: OwnLesson,
  ): Promise<void> {
    return this.audit.record(manager, actor, action, { type: 'person', id: personId }, { campaignId, weekday });
  }
}

function atTheSameTime({ campaignId, personId, weekday, startsAt, endsAt }: When) {
  return { campaignId, personId, weekday, startsAt: LessThan(endsAt), endsAt: MoreThan(startsAt) };
}
