import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { changedRow, given, oneRow, pageOfRows, refusingTwins } from '../database/versioned-rows.js';
import { authorityOf, type Actor } from '../http/actor.js';
import type { Page } from '../http/paging.js';
import { District } from './district.entity.js';
import { SchoolRisk } from './school-risk.entity.js';
import { School } from './school.entity.js';
import type { NewSchool, Risk, SchoolChanges, SchoolsQuery } from './schools.schema.js';

@Injectable()
export class SchoolsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {}

  list(actor: Actor, { limit, cursor, ...filter }: SchoolsQuery): Promise<Page<School>> {
    return pageOfRows(this.dataSource.manager, School, { authorityId: authorityOf(actor), ...given(filter) }, { limit, cursor });
  }

  get(actor: Actor, id: string, manager: EntityManager = this.dataSource.manager): Promise<School> {
    return oneRow(manager, School, { id, authorityId: authorityOf(actor) }, 'школа');
  }

  async create(actor: Actor, wish: NewSchool): Promise<School> {
    const authorityId = authorityOf(actor);
    return this.dataSource.transaction(async (manager) => {
      await knownDistrict(manager, authorityId, wish.districtId);
      const school = await refusingTwins('школа с этим логином', wish.login, manager.save(School, { ...wish, authorityId }));
      await this.audit.record(manager, actor, 'school.create', { type: 'school', id: school.id }, { ...wish });
      return this.get(actor, school.id, manager);
    });
  }

  async change(actor: Actor, id: string, ifMatch: string, changes: SchoolChanges): Promise<School> {
    const where = { id, authorityId: authorityOf(actor) };
    return this.dataSource.transaction(async (manager) => {
      await knownDistrict(manager, where.authorityId, changes.districtId);
      const school = await changedRow(manager, School, { where, what: 'школа', ifMatch, changes: changes as Partial<School> });
      await this.audit.record(manager, actor, 'school.change', { type: 'school', id }, { ...changes });
      return school;
    });
  }

  async risks(actor: Actor, schoolId: string): Promise<SchoolRisk[]> {
    const { id } = await this.get(actor, schoolId);
    return this.dataSource.manager.find(SchoolRisk, { where: { schoolId: id }, order: { year: 'ASC' } });
  }

  /** Sets a school's risk level of one year; saying the same again changes nothing. */
  async setRisk(actor: Actor, schoolId: string, year: number, risk: Risk): Promise<SchoolRisk> {
    return this.dataSource.transaction(async (manager) => {
      const { id, authorityId } = await this.get(actor, schoolId, manager);
      await manager.upsert(SchoolRisk, { authorityId, schoolId: id, year, ...risk }, ['schoolId', 'year']);
      await this.audit.record(manager, actor, 'school.risk', { type: 'school', id }, { year, ...risk });
      return manager.findOneByOrFail(SchoolRisk, { schoolId: id, year });
    });
  }
}

async function knownDistrict(manager: EntityManager, authorityId: string, id: string | null | undefined): Promise<void> {
  if (id !== null && id !== undefined) await oneRow(manager, District, { id, authorityId }, 'школьный округ');
}
