import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../http/actor.js';
import { actorOf } from '../../jobs/actor-of.js';
import type { JobControl, JobHandler, WriteResult } from '../../jobs/job-handler.js';
import { JobWorker } from '../../jobs/job-worker.service.js';
import type { Job } from '../../jobs/job.entity.js';
import { JobsService } from '../../jobs/jobs.service.js';
import { solveInThread } from '../../solving/solver-thread.js';
import { RosterStore } from '../roster-store.service.js';
import { summaryOf } from '../roster-views.js';
import { whatIfBody, type WhatIfWish } from './insights.schema.js';
import { WhatIfDrafts } from './what-if-drafts.service.js';

export const WHAT_IF_JOB = 'roster.what-if';

/** Other weights for the same facts: the campaign's rules stay as they are, the outcome is a version to be looked at. */
@Injectable()
export class WhatIfs implements JobHandler, OnModuleInit {
  readonly kind = WHAT_IF_JOB;

  constructor(
    private readonly store: RosterStore,
    private readonly drafts: WhatIfDrafts,
    private readonly jobs: JobsService,
    private readonly worker: JobWorker,
  ) {}

  onModuleInit(): void {
    this.worker.register(this);
  }

  async enqueue(actor: Actor, versionId: string, wish: WhatIfWish): Promise<Job> {
    const { id } = await this.store.version(actor, versionId);
    return this.jobs.enqueue(actor, { kind: WHAT_IF_JOB, subjectId: id, input: { ...wish } });
  }

  async run(job: Job, control: JobControl): Promise<WriteResult> {
    const actor = actorOf(job);
    const { weights, timeLimitSeconds, seed } = whatIfBody.parse(job.input);
    const version = await this.store.version(actor, job.subjectId);
    const { rules } = version.problem;
    const problem = { ...version.problem, rules: { ...rules, weights: { ...rules.weights, ...weights } } };
    const solution = await solveInThread(problem, { timeLimitSeconds, seed, gap: 0, start: version.duties }, control);
    return async (manager) => {
      const made = await this.drafts.keep(actor, version, { problem, solution }, manager);
      const { number, status, objective, bound, gap, terms, duties, shortages } = summaryOf(made);
      return { versionId: made.id, number, status, objective, bound, gap, terms, duties, shortages };
    };
  }
}
