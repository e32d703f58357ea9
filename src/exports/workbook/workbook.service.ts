import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import { Campaign } from '../../campaigns/campaign.entity.js';
import { oneRow } from '../../database/versioned-rows.js';
import { authorityOf, type Actor } from '../../http/actor.js';
import { filledWorkbook } from '../../imports/template/template-workbook.js';
import { WORKBOOK_ROWS } from './workbook-rows.js';

type Rows = Record<string, unknown>[];

const OWN_DATES = ['sittings', 'grading'] as const;

/** The whole of a campaign in the layout of the import: edited and sent back, it shows exactly the edit. */
@Injectable()
export class WorkbookService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {}

  async workbook(actor: Actor, campaignId: string): Promise<Buffer> {
    const authorityId = authorityOf(actor);
    const tables = await this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      await oneRow(manager, Campaign, { id: campaignId, authorityId }, 'кампания');
      const rows = new Map<string, Rows>();
      for (const [name, { sql, isOfCampaign }] of Object.entries(WORKBOOK_ROWS)) {
        rows.set(name, await manager.query<Rows>(sql, isOfCampaign ? [authorityId, campaignId] : [authorityId]));
      }
      await this.audit.record(manager, actor, 'workbook.read', { type: 'campaign', id: campaignId });
      return rows;
    });
    return filledWorkbook(Object.fromEntries(tables));
  }

  /** The dates of one school in the same layout, for its coordinator to correct and send back. */
  async ownDates(actor: Actor, campaignId: string, login: string): Promise<Buffer> {
    const tables = await Promise.all(
      OWN_DATES.map(async (name) => {
        const rows = await this.dataSource.query<Rows>(WORKBOOK_ROWS[name].sql, [authorityOf(actor), campaignId]);
        return [name, rows.filter((row) => row['login'] === login)] as const;
      }),
    );
    return filledWorkbook(Object.fromEntries(tables), OWN_DATES);
  }
}
