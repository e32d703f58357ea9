import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Authority } from '../accounts/authority.entity.js';
import { operatorNeeded } from '../accounts/accounts.problems.js';
import { AuditService } from '../audit/audit.service.js';
import { readCampaignTemplates } from '../campaigns/campaign-templates.js';
import { asService } from '../database/tenancy.js';
import type { Actor } from '../http/actor.js';
import { notFound } from '../http/problems.js';
import { JobsService } from '../jobs/jobs.service.js';
import { demonstrationThere, notADemonstration } from './demonstration.problems.js';
import type { LoadingWish } from './demonstration.schema.js';
import { LOADING } from './load-demonstration.job.js';
import { demoMunicipality } from './municipality/index.js';

const CODE = 'demo';

/** The invented municipality inside a real installation: to look around in, and to be removed with one click. */
@Injectable()
export class DemonstrationService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
    private readonly jobs: JobsService,
  ) {}

  async load(actor: Actor, input: LoadingWish): Promise<{ readonly authority: Authority; readonly jobId: string }> {
    if (actor.isOperator !== true) throw operatorNeeded();
    const { name, timeZone } = demoMunicipality(readCampaignTemplates().find(({ code }) => code === '2025-26')!);
    const wish = { code: CODE, name: `${name} (вымышленный)`, timeZone, isDemonstration: true };
    return asService(() =>
      this.dataSource.transaction(async (manager) => {
        const { identifiers } = await manager.createQueryBuilder().insert().into(Authority).values(wish).orIgnore().execute();
        const id = (identifiers[0] as { id?: string } | undefined)?.id;
        if (id === undefined) throw demonstrationThere(CODE);
        const within = { ...actor, authorityId: id };
        await this.audit.record(manager, within, 'demonstration.load', { type: 'authority', id });
        const job = await this.jobs.enqueue(within, { kind: LOADING, subjectId: id, input }, manager);
        return { authority: await manager.findOneByOrFail(Authority, { id }), jobId: job.id };
      }),
    );
  }

  /** What is left is one event in the journal of the installation. */
  async remove(actor: Actor, id: string): Promise<void> {
    if (actor.isOperator !== true) throw notFound('вымышленный муниципалитет', id);
    await asService(() =>
      this.dataSource.transaction(async (manager) => {
        const authority = await manager.findOneBy(Authority, { id });
        if (authority === null) throw notFound('вымышленный муниципалитет', id);
        if (!authority.isDemonstration) throw notADemonstration(authority.code);
        await manager.query('SELECT remove_demonstration($1)', [id]);
        const installation = { ...actor, authorityId: null };
        await this.audit.record(manager, installation, 'demonstration.remove', { type: 'authority', id });
      }),
    );
  }
}
