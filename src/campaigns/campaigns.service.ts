import { Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError, type EntityManager } from 'typeorm';
import { Authority } from '../accounts/authority.entity.js';
import type { AuditAction } from '../audit/audit-actions.js';
import { AuditService } from '../audit/audit.service.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { expectVersion } from '../http/entity-version.js';
import { cursorKey, toPage, type Page, type PageQuery } from '../http/paging.js';
import { notFound } from '../http/problems.js';
import { planningRulesSchema } from '../solving/planning-rules.js';
import type { CampaignTemplate } from './campaign-template.js';
import { readCampaignTemplates } from './campaign-templates.js';
import { Campaign } from './campaign.entity.js';
import { campaignInUse, nameTaken, outsideTheOrder, templateUnknown } from './campaigns.problems.js';
import { campaignCursor, type CampaignAnswer, type ChangedCampaignBody, type NewCampaignBody } from './campaigns.schema.js';
import { ruleSentences } from './rule-sentences.js';

const UNIQUE_VIOLATION = '23505';
const FOREIGN_KEY_VIOLATION = '23503';

@Injectable()
export class CampaignsService {
  private readonly known = readCampaignTemplates();

  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {}

  templates(): readonly CampaignTemplate[] {
    return this.known;
  }

  /** What the order says for a campaign, with the campaign's own window. */
  templateOf({ template, startsOn, endsOn }: Campaign): CampaignTemplate {
    return { ...this.template(template), window: { from: startsOn, to: endsOn } };
  }

  async list(actor: Actor, { limit, cursor }: PageQuery): Promise<Page<CampaignAnswer>> {
    const rows = this.dataSource
      .getRepository(Campaign)
      .createQueryBuilder('campaign')
      .where('campaign.authorityId = :authorityId', { authorityId: authorityOf(actor) })
      .orderBy({ 'campaign.startsOn': 'DESC', 'campaign.id': 'DESC' })
      .take(limit + 1);
    const before = cursorKey(cursor, campaignCursor);
    if (before !== undefined) rows.andWhere('(campaign.startsOn, campaign.id) < (:day, :id)', { day: before[0], id: before[1] });
    return toPage((await rows.getMany()).map(answerOf), limit, ({ startsOn, id }) => [startsOn, id]);
  }

  async get(actor: Actor, id: string): Promise<CampaignAnswer> {
    return answerOf(await this.find(actor, id, this.dataSource.manager));
  }

  async create(actor: Actor, { template, ...wish }: NewCampaignBody): Promise<CampaignAnswer> {
    const { title, window } = this.template(template);
    const authorityId = authorityOf(actor);
    return this.dataSource.transaction(async (manager) => {
      const { timeZone } = await manager.findOneByOrFail(Authority, { id: authorityId });
      const facts = { authorityId, template, name: title.ru, timeZone, startsOn: window.from, endsOn: window.to, rules: {} };
      return this.keep(manager, actor, 'campaign.create', Object.assign(new Campaign(), facts, given(wish)));
    });
  }

  async change(actor: Actor, id: string, ifMatch: string, wish: ChangedCampaignBody): Promise<CampaignAnswer> {
    return this.dataSource.transaction(async (manager) => {
      const campaign = await this.find(actor, id, manager, true);
      expectVersion(ifMatch, campaign.version);
      return this.keep(manager, actor, 'campaign.change', Object.assign(campaign, given(wish)), Object.keys(wish));
    });
  }

  async remove(actor: Actor, id: string, ifMatch: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const campaign = await this.find(actor, id, manager, true);
      expectVersion(ifMatch, campaign.version);
      await manager.delete(Campaign, { id }).catch((error: unknown) => {
        throw isViolation(error, FOREIGN_KEY_VIOLATION) ? campaignInUse(campaign.name) : error;
      });
      await this.audit.record(manager, actor, 'campaign.remove', { type: 'campaign', id }, { name: campaign.name });
    });
  }

  private async keep(
    manager: EntityManager,
    actor: Actor,
    action: AuditAction,
    campaign: Campaign,
    fields: readonly string[] = [],
  ) {
    const { window } = this.template(campaign.template);
    const { startsOn, endsOn, name } = campaign;
    if (startsOn < window.from || endsOn > window.to || startsOn > endsOn) throw outsideTheOrder(`${startsOn} - ${endsOn}`, window);
    const kept = await manager.save(campaign).catch((error: unknown) => {
      throw isViolation(error, UNIQUE_VIOLATION) ? nameTaken(name) : error;
    });
    await this.audit.record(manager, actor, action, { type: 'campaign', id: kept.id }, { name, fields });
    return answerOf(await manager.findOneByOrFail(Campaign, { id: kept.id }));
  }

  private async find(actor: Actor, id: string, manager: EntityManager, forChange = false): Promise<Campaign> {
    const lock = forChange ? ({ lock: { mode: 'pessimistic_write' } } as const) : {};
    const campaign = await manager.findOne(Campaign, { where: { id, authorityId: authorityOf(actor) }, ...lock });
    if (campaign === null) throw notFound('кампания', id);
    return campaign;
  }

  private template(code: string): CampaignTemplate {
    const found = this.known.find((each) => each.code === code);
    if (found !== undefined) return found;
    throw templateUnknown(
      code,
      this.known.map((each) => each.code),
    );
  }
}

/** What the wish names; a whole set of rules replaces the one before. */
function given(wish: ChangedCampaignBody): Partial<Campaign> {
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined));
}

function answerOf({ authorityId: _authorityId, rules: kept, ...rest }: Campaign): CampaignAnswer {
  const rules = planningRulesSchema.parse(kept);
  return { ...rest, rules, ruleSentences: [...ruleSentences(rules)] };
}

function isViolation(error: unknown, code: string): boolean {
  return error instanceof QueryFailedError && (error.driverError as { code?: string }).code === code;
}
