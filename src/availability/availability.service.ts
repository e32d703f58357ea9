import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { oneRow } from '../database/versioned-rows.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { PeopleService } from '../people/people.service.js';
import { Availability } from './availability.entity.js';
import type { AvailabilityBody } from './availability.schema.js';

/** When people can serve. The staff may correct it after the collection has closed: somebody falls ill. */
@Injectable()
export class AvailabilityService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PeopleService,
    private readonly audit: AuditService,
  ) {}

  async get(actor: Actor, campaignId: string, personId: string): Promise<{ answers: Availability[] }> {
    await this.campaign(actor, campaignId, this.dataSource.manager);
    const { id } = await this.people.find(actor, personId);
    return this.answers(this.dataSource.manager, campaignId, id);
  }

  /** Takes the place of everything the person has answered for the campaign. */
  async replace(
    actor: Actor,
    campaignId: string,
    personId: string,
    { answers }: AvailabilityBody,
  ): Promise<{ answers: Availability[] }> {
    return this.dataSource.transaction(async (manager) => {
      const { authorityId } = await this.campaign(actor, campaignId, manager);
      const { id } = await this.people.find(actor, personId, manager);
      await manager.query('SELECT 1 FROM people WHERE id = $1 FOR UPDATE', [id]);
      await manager.delete(Availability, { campaignId, personId: id });
      await manager.insert(
        Availability,
        answers.map((answer) => ({ ...answer, authorityId, campaignId, personId: id })),
      );
      await this.audit.record(
        manager,
        actor,
        'availability.replace',
        { type: 'person', id },
        { campaignId, answers: answers.length },
      );
      return this.answers(manager, campaignId, id);
    });
  }

  private campaign(actor: Actor, id: string, manager: EntityManager): Promise<Campaign> {
    return oneRow(manager, Campaign, { id, authorityId: authorityOf(actor) }, 'кампания');
  }

  private async answers(manager: EntityManager, campaignId: string, personId: string): Promise<{ answers: Availability[] }> {
    return {
      answers: await manager.find(Availability, { where: { campaignId, personId }, order: { date: 'ASC', startsAt: 'ASC' } }),
    };
  }
}
