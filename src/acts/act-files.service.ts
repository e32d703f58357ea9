import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Actor } from '../http/actor.js';
import { Person } from '../people/person.entity.js';
import { School } from '../schools/school.entity.js';
import { actCsv, actWorkbook, type ActRow } from './act-tables.js';
import { ActsService } from './acts.service.js';

/** The acts of a campaign as tables to work on. */
@Injectable()
export class ActFilesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly acts: ActsService,
  ) {}

  async xlsx(actor: Actor, campaignId: string): Promise<Buffer> {
    return Buffer.from(await actWorkbook(await this.rows(actor, campaignId)));
  }

  async csv(actor: Actor, campaignId: string): Promise<Buffer> {
    return Buffer.from(actCsv(await this.rows(actor, campaignId)));
  }

  private async rows(actor: Actor, campaignId: string): Promise<ActRow[]> {
    const acts = await this.acts.all(actor, campaignId);
    const { manager } = this.dataSource;
    const schools = await manager.findBy(School, { id: In(acts.map(({ schoolId }) => schoolId)) });
    const people = await manager.findBy(Person, { id: In(acts.map(({ personId }) => personId)) });
    const names = new Map(schools.map(({ id, shortName }) => [id, shortName]));
    const codes = new Map(people.map(({ id, code }) => [id, code]));
    return acts.map((act) => ({ act, school: names.get(act.schoolId) ?? '', person: codes.get(act.personId) ?? '' }));
  }
}
