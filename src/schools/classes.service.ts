import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { Sitting } from '../campaigns/sitting.entity.js';
import { changedRow, given, oneRow, pageOfRows, refusingTwins } from '../database/versioned-rows.js';
import { authorityOf, type Actor } from '../http/actor.js';
import type { Page } from '../http/paging.js';
import type { ClassChanges, ClassesQuery, NewClass } from './classes.schema.js';
import { SchoolClass } from './school-class.entity.js';
import { School } from './school.entity.js';
import { stillInUse } from './schools.problems.js';

const WHAT = 'класс';
const TWIN = 'такой класс этой школы';

/** The classes of schools in one campaign: a grade and a letter, and the ordinal number of the result form. */
@Injectable()
export class ClassesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {}

  list(actor: Actor, campaignId: string, { limit, cursor, ...filter }: ClassesQuery): Promise<Page<SchoolClass>> {
    const where = { authorityId: authorityOf(actor), campaignId, ...given(filter) };
    return pageOfRows(this.dataSource.manager, SchoolClass, where, { limit, cursor });
  }

  get(actor: Actor, id: string): Promise<SchoolClass> {
    return oneRow(this.dataSource.manager, SchoolClass, { id, authorityId: authorityOf(actor) }, WHAT);
  }

  async create(actor: Actor, campaignId: string, wish: NewClass): Promise<SchoolClass> {
    const authorityId = authorityOf(actor);
    return this.dataSource.transaction(async (manager) => {
      await oneRow(manager, Campaign, { id: campaignId, authorityId }, 'кампания');
      await oneRow(manager, School, { id: wish.schoolId, authorityId }, 'школа');
      const row = Object.assign(new SchoolClass(), wish, { authorityId, campaignId });
      const saved = await refusingTwins(TWIN, `${wish.grade}${wish.letter}`, manager.save(row));
      await this.audit.record(manager, actor, 'class.create', { type: 'class', id: saved.id }, { ...wish });
      return saved;
    });
  }

  async change(actor: Actor, id: string, ifMatch: string, changes: ClassChanges): Promise<SchoolClass> {
    const where = { id, authorityId: authorityOf(actor) };
    return this.dataSource.transaction(async (manager) => {
      const wish = { where, what: WHAT, ifMatch, changes: given(changes) as Partial<SchoolClass> } as const;
      const saved = await refusingTwins(TWIN, changes.letter, changedRow(manager, SchoolClass, wish));
      await this.audit.record(manager, actor, 'class.change', { type: 'class', id }, { ...changes });
      return saved;
    });
  }

  /** Only one without dates goes. */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const { grade, letter, schoolId } = await oneRow(manager, SchoolClass, { id, authorityId: authorityOf(actor) }, WHAT);
      const sittings = await manager.countBy(Sitting, { classId: id });
      if (sittings > 0) throw stillInUse({ ru: 'У класса есть даты работ', en: 'The class has sittings' }, sittings);
      await manager.delete(SchoolClass, { id });
      await this.audit.record(manager, actor, 'class.remove', { type: 'class', id }, { grade, letter, schoolId });
    });
  }
}
