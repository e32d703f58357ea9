import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { changedRow, oneRow, pageOfRows, refusingTwins } from '../database/versioned-rows.js';
import { authorityOf, type Actor } from '../http/actor.js';
import type { Page, PageQuery } from '../http/paging.js';
import { District } from './district.entity.js';
import type { DistrictBody } from './districts.schema.js';
import { stillInUse } from './schools.problems.js';
import { School } from './school.entity.js';

const WHAT = 'школьный округ';
const TWIN = 'округ с этим названием';

/** Groups of schools within a municipality: the unit of the cross-check. */
@Injectable()
export class DistrictsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {}

  list(actor: Actor, query: PageQuery): Promise<Page<District>> {
    return pageOfRows(this.dataSource.manager, District, { authorityId: authorityOf(actor) }, query);
  }

  get(actor: Actor, id: string): Promise<District> {
    return oneRow(this.dataSource.manager, District, { id, authorityId: authorityOf(actor) }, WHAT);
  }

  async create(actor: Actor, { name }: DistrictBody): Promise<District> {
    return this.dataSource.transaction(async (manager) => {
      const row = Object.assign(new District(), { name, authorityId: authorityOf(actor) });
      const district = await refusingTwins(TWIN, name, manager.save(row));
      await this.audit.record(manager, actor, 'district.create', { type: 'district', id: district.id }, { name });
      return district;
    });
  }

  async rename(actor: Actor, id: string, ifMatch: string, changes: DistrictBody): Promise<District> {
    const where = { id, authorityId: authorityOf(actor) };
    return this.dataSource.transaction(async (manager) => {
      const district = await refusingTwins(
        TWIN,
        changes.name,
        changedRow(manager, District, { where, what: WHAT, ifMatch, changes }),
      );
      await this.audit.record(manager, actor, 'district.change', { type: 'district', id }, { ...changes });
      return district;
    });
  }

  /** Only an empty one goes. */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const { name } = await oneRow(manager, District, { id, authorityId: authorityOf(actor) }, WHAT);
      const schools = await manager.countBy(School, { districtId: id });
      if (schools > 0) throw stillInUse({ ru: 'В округе есть школы', en: 'There are schools in the district' }, schools);
      await manager.delete(District, { id });
      await this.audit.record(manager, actor, 'district.remove', { type: 'district', id }, { name });
    });
  }
}
