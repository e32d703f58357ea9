import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Campaign } from '../campaigns/campaign.entity.js';
import { readCampaignTemplates } from '../campaigns/campaign-templates.js';
import { CampaignsService } from '../campaigns/campaigns.service.js';
import { systemActor, type Actor } from '../http/actor.js';
import type { JobControl, JobHandler, WriteResult } from '../jobs/job-handler.js';
import type { Job } from '../jobs/job.entity.js';
import { JobWorker } from '../jobs/job-worker.service.js';
import { StoredRoadmap } from '../roadmap/roadmap.entity.js';
import { Roster } from '../rosters/roster.entity.js';
import { School } from '../schools/school.entity.js';
import { importSheets, published, solved, withCampaign, withRoster, type Centre } from './centre.js';
import { loadingBody } from './demonstration.schema.js';
import { demoMunicipality, lateSubject } from './municipality/index.js';
import { importOrganisers } from './other-rosters.js';
import { beginRoadmap } from './telling/office.js';
import { appointResponsible } from './telling/responsible.js';

export const LOADING = 'demonstration.load';

/** What is being done, for the screen. */
export type LoadingPhase = 'campaign' | 'workbook' | 'roster' | 'publication';

/** Fills the invented municipality by the services that people use. After a crash it goes on with what is not there yet. */
@Injectable()
export class LoadDemonstration implements JobHandler {
  readonly kind = LOADING;

  constructor(
    private readonly dataSource: DataSource,
    private readonly module: ModuleRef,
    private readonly campaigns: CampaignsService,
    worker: JobWorker,
  ) {
    worker.register(this);
  }

  async run({ authorityId, input }: Job, control: JobControl): Promise<WriteResult> {
    const { timeLimitSeconds } = loadingBody.parse(input);
    const begun = (phase: LoadingPhase) => control.report({ phase });
    const municipality = demoMunicipality(readCampaignTemplates().find(({ code }) => code === '2025-26')!);
    const { known } = lateSubject(municipality);
    begun('campaign');
    const founded = await this.centre(systemActor('Демонстрация', authorityId));
    begun('workbook');
    const isImported = await this.dataSource.manager.existsBy(School, { authorityId });
    if (!isImported) await importSheets(founded, 'заявка.xlsx', known);
    // Before the roster: what is imported after it would change the data under the first draft that a visitor makes.
    await importOrganisers(founded, municipality.people);
    begun('roster');
    const centre = founded.rosterId === '' ? await withRoster(founded) : founded;
    const version = await solved(centre, timeLimitSeconds);
    begun('publication');
    await appointResponsible(centre);
    const hasRoadmap = await this.dataSource.manager.existsBy(StoredRoadmap, { authorityId });
    if (!hasRoadmap) await beginRoadmap(centre);
    await published(centre, version);
    return async () => ({ campaignId: centre.campaign.id, rosterId: centre.rosterId });
  }

  /** As far as an earlier attempt has come. */
  private async centre(actor: Actor): Promise<Centre> {
    const where = { authorityId: actor.authorityId! };
    const campaign = await this.dataSource.manager.findOneBy(Campaign, where);
    if (campaign === null) return withCampaign(this.module, actor);
    const roster = await this.dataSource.manager.findOneBy(Roster, where);
    return { app: this.module, actor, campaign: await this.campaigns.get(actor, campaign.id), rosterId: roster?.id ?? '' };
  }
}
