import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Campaign } from '../campaigns/campaign.entity.js';
import { oneRow } from '../database/versioned-rows.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { levelInForce } from '../schools/school-risk.entity.js';
import { School } from '../schools/school.entity.js';
import { inNameOrder } from '../schools/name-order.js';
import type { RiskLevelsAnswer } from './risk-levels.schema.js';
import { historyOf, shownHistory } from './school-history.js';

/** What lists and people say of every school, before a campaign has any results; never sorted by it. */
@Injectable()
export class RiskLevelsService {
  constructor(private readonly dataSource: DataSource) {}

  async of(actor: Actor, campaignId: string): Promise<RiskLevelsAnswer> {
    const { manager } = this.dataSource;
    const authorityId = authorityOf(actor);
    const campaign = await oneRow(manager, Campaign, { id: campaignId, authorityId }, 'кампания');
    const year = Number(campaign.startsOn.slice(0, 4));
    const schools = await manager.findBy(School, { authorityId });
    const ofSchool = await historyOf(
      manager,
      schools.map(({ id }) => id),
    );
    return {
      year,
      schools: schools
        .toSorted((one, other) => inNameOrder(one.shortName, other.shortName))
        .map(({ id, shortName, login }) => {
          const history = ofSchool(id);
          const level = levelInForce(history.risks, year);
          return { schoolId: id, school: shortName, login, level, ...shownHistory(history) };
        }),
    };
  }
}
