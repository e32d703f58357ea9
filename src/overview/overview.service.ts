import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Campaign } from '../campaigns/campaign.entity.js';
import { oneRow } from '../database/versioned-rows.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { askedPeople, countedAnswers } from '../messages/asked-people.js';
import { COVERAGE, DRAFTS, DUTIES, LETTERS, ROWS } from './overview-queries.js';
import type { Overview } from './overview.schema.js';

/** How far a campaign is, for the first look of the morning. */
@Injectable()
export class OverviewService {
  constructor(private readonly dataSource: DataSource) {}

  async of(actor: Actor, campaignId: string, at: Date): Promise<Overview> {
    const { manager } = this.dataSource;
    const campaign = await oneRow(manager, Campaign, { id: campaignId, authorityId: authorityOf(actor) }, 'кампания');
    const asked = await askedPeople(manager, campaign);
    const year = Number(campaign.startsOn.slice(0, 4));
    const [rows] = await manager.query<[Pick<Overview, 'schools' | 'flaggedSchools' | 'sittings' | 'observers'>]>(ROWS, [
      campaignId,
      campaign.authorityId,
      year,
    ]);
    const [duties] = await manager.query<[Overview['duties']]>(DUTIES, [campaignId, at]);
    const [letters] = await manager.query<[Overview['letters']]>(LETTERS, [campaignId]);
    return {
      ...rows,
      availability: {
        ...countedAnswers(asked),
        deadlineAt: campaign.availabilityDeadlineAt,
      },
      published: await manager.query(COVERAGE, [campaignId, campaign.authorityId, year]),
      drafts: await manager.query(DRAFTS, [campaignId]),
      duties,
      letters,
    };
  }
}
