import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import type { Actor } from '../../http/actor.js';
import { actorOf } from '../../jobs/actor-of.js';
import type { JobControl, JobHandler, WriteResult } from '../../jobs/job-handler.js';
import { JobWorker } from '../../jobs/job-worker.service.js';
import type { Job } from '../../jobs/job.entity.js';
import { JobsService } from '../../jobs/jobs.service.js';
import { insightInThread } from '../../solving/insight-thread.js';
import type { InsightAnswer } from '../../solving/insight-wish.js';
import { handMade } from '../judgement.js';
import { RosterStore, type Version } from '../roster-store.service.js';
import { insightBody, keptAnswer, type Asked, type InsightWishBody, type KeptAnswer } from './insights.schema.js';
import { RosterInsightAnswer } from './roster-insight.entity.js';
import { WhatIfDrafts } from './what-if-drafts.service.js';

export const INSIGHT_JOB = 'roster.insight';
const SEED = 1;

/** Questions about a version that take long to answer; the answer is kept with the version, which never changes. */
@Injectable()
export class Insights implements JobHandler, OnModuleInit {
  readonly kind = INSIGHT_JOB;

  constructor(
    private readonly dataSource: DataSource,
    private readonly store: RosterStore,
    private readonly drafts: WhatIfDrafts,
    private readonly jobs: JobsService,
    private readonly worker: JobWorker,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.worker.register(this);
  }

  async ask(actor: Actor, versionId: string, wish: InsightWishBody): Promise<Job> {
    const { id } = await this.store.version(actor, versionId);
    return this.jobs.enqueue(actor, { kind: INSIGHT_JOB, subjectId: id, input: { ...wish } });
  }

  /** The newest answer to each question that was asked about the version. */
  async answers(actor: Actor, versionId: string): Promise<RosterInsightAnswer[]> {
    const { id } = await this.store.version(actor, versionId);
    return this.dataSource.manager.find(RosterInsightAnswer, { where: { versionId: id }, order: { question: 'ASC' } });
  }

  /** The newest question of each kind, where it is still looked into or its work failed. */
  async asked(actor: Actor, versionId: string): Promise<Asked> {
    const { id, authorityId } = await this.store.version(actor, versionId);
    return this.dataSource.query<Asked>(
      `SELECT question, "jobId", "askedBy", "askedAt" FROM (
         SELECT DISTINCT ON (input ->> 'question') input ->> 'question' AS question, id AS "jobId", state,
           created_by AS "askedBy", created_at AS "askedAt"
         FROM jobs WHERE kind = $1 AND subject_id = $2 AND authority_id = $3
         ORDER BY input ->> 'question', created_at DESC) AS newest
       WHERE state <> 'succeeded'`,
      [INSIGHT_JOB, id, authorityId],
    );
  }

  async run(job: Job, control: JobControl): Promise<WriteResult> {
    const actor = actorOf(job);
    const wish = insightBody.parse(job.input);
    const version = await this.store.version(actor, job.subjectId);
    const found = await insightInThread(
      version.problem,
      version.solution,
      { ...wish, seed: SEED },
      {
        signal: control.signal,
        report: (progress) => control.report({ ...progress }),
      },
    );
    return async (manager) => this.keep(actor, version, await this.keepable(actor, version, found, manager), manager);
  }

  /** Other rosters become versions of their own. */
  private async keepable(actor: Actor, version: Version, found: InsightAnswer, manager: EntityManager): Promise<KeptAnswer> {
    if (found.question !== 'alternatives') return keptAnswer.parse(found);
    const { problem, solution } = version;
    const rosters = [];
    for (const { duties, objective, fresh } of found.rosters) {
      const trial = { problem, solution: handMade(problem, duties, solution.bound, { ...solution.engine, seed: SEED }) };
      const { id: versionId, number } = await this.drafts.keep(actor, version, trial, manager);
      rosters.push({ versionId, number, objective, fresh });
    }
    return { question: 'alternatives', isComplete: found.isComplete, rosters };
  }

  private async keep(actor: Actor, version: Version, answer: KeptAnswer, manager: EntityManager) {
    const { authorityId, id: versionId } = version;
    const { question, isComplete } = answer;
    await manager.delete(RosterInsightAnswer, { versionId, question });
    await manager.insert(RosterInsightAnswer, { authorityId, versionId, question, answer, createdBy: actor.name });
    const detail = { rosterId: version.rosterId, number: version.number, question, isComplete };
    await this.audit.record(manager, actor, 'roster.insight', { type: 'roster-version', id: versionId }, detail);
    return { versionId, question, isComplete };
  }
}
