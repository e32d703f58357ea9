import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { oneRow } from '../database/versioned-rows.js';
import { Draw } from '../draws/draw.entity.js';
import { TargetList } from '../draws/target-list.entity.js';
import type { CrossCheckPlan, RecheckProblem, RecheckSolution } from '../engine/index.js';
import { authorityOf, type Actor } from '../http/actor.js';
import type { JobControl, JobHandler, WriteResult } from '../jobs/job-handler.js';
import { JobWorker } from '../jobs/job-worker.service.js';
import type { Job } from '../jobs/job.entity.js';
import { JobsService } from '../jobs/jobs.service.js';
import { assignInThread } from '../solving/recheck-thread.js';
import { allocationBody, type AllocationBody, type AllocationWish } from './allocations.schema.js';
import { underExchange } from './exchange.js';
import { planExchange } from './exchange-planning.js';
import { giveRecheckCodes } from './recheck-codes.js';
import { openWorks, recheckProblem } from './recheck-problem.js';
import { expertRows, recheckedRows, type ExpertRow, type Owner, type RecheckedRow } from './recheck-rows.js';
import { assignedMeanwhile, noExperts, nothingToAssign, otherProcedure, tooFewExperts } from './rechecks.problems.js';
import { WorkAllocation } from './work-allocation.entity.js';

export const ALLOCATE_JOB = 'recheck.allocate';

/** For one school district; sixty schools are proved in a few. */
const EXCHANGE_SECONDS = 30;

type AllocateJob = Pick<Job, 'authorityId' | 'subjectId' | 'createdBy' | 'input'>;

/** What a finished assignment answers. */
export interface Assigned {
  readonly allocationId: string;
  readonly assignments: number;
  readonly shortages: number;
  readonly gap: number;
}

interface Task {
  readonly actor: Actor;
  readonly owner: Owner;
  readonly wish: AllocationBody;
  readonly works: readonly RecheckedRow[];
  readonly experts: readonly ExpertRow[];
  readonly problem: RecheckProblem;
  /** Which school checks which, in a cross-check (R5); null elsewhere. */
  readonly exchange: readonly CrossCheckPlan[] | null;
}

/** Works to experts, as a job: solved off the event loop, judged by the independent checker, written once and for ever. */
@Injectable()
export class Allocating implements JobHandler, OnModuleInit {
  readonly kind = ALLOCATE_JOB;

  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: JobsService,
    private readonly worker: JobWorker,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.worker.register(this);
  }

  async enqueue(actor: Actor, campaignId: string, wish: AllocationBody): Promise<Job> {
    const owner = { authorityId: authorityOf(actor), campaignId };
    await this.expectSource(owner, wish);
    return this.jobs.enqueue(actor, { kind: ALLOCATE_JOB, subjectId: campaignId, input: { ...wish } });
  }

  /** The same without the queue, for programs that wait for the answer. */
  async assignNow(actor: Actor, campaignId: string, wish: AllocationWish): Promise<Assigned> {
    const authorityId = authorityOf(actor);
    await this.expectSource({ authorityId, campaignId }, wish);
    const job = { authorityId, subjectId: campaignId, createdBy: actor.name, input: { ...wish } };
    const write = await this.run(job, { signal: new AbortController().signal, report: () => undefined });
    return (await this.dataSource.transaction((manager) => write(manager))) as unknown as Assigned;
  }

  async run(job: AllocateJob, control: JobControl): Promise<WriteResult> {
    const task = await this.taskOf(job);
    const { problem, wish } = task;
    const solution = await assignInThread(
      problem,
      { seed: 1, timeLimitSeconds: wish.timeLimitSeconds },
      {
        signal: control.signal,
        report: (progress) => control.report({ ...progress }),
      },
    );
    const { shortages, assignments } = solution;
    if (shortages.length > 0 && (!wish.acceptShortages || assignments.length === 0)) throw tooFewExperts(problem, shortages);
    return (manager) => this.keep(manager, task, solution);
  }

  /** A draw or a list is rechecked by the procedure that it was announced for; a list beside a draw is its extras. */
  private async expectSource(owner: Owner, { drawId, listId, procedure }: AllocationWish): Promise<void> {
    const { manager } = this.dataSource;
    await oneRow(manager, Campaign, { id: owner.campaignId, authorityId: owner.authorityId }, 'кампания');
    const draw = drawId === undefined ? null : await oneRow(manager, Draw, { ...owner, id: drawId }, 'жеребьёвка');
    const list = listId === undefined ? null : await oneRow(manager, TargetList, { ...owner, id: listId }, 'целевой список');
    const announced = (draw ?? list)?.procedure;
    if (announced !== undefined && announced !== procedure) throw otherProcedure(procedure, announced);
  }

  private async taskOf(job: AllocateJob): Promise<Task> {
    const { authorityId, subjectId: campaignId, createdBy } = job;
    const owner = { authorityId, campaignId };
    const wish = allocationBody.parse(job.input);
    const { manager } = this.dataSource;
    const works = openWorks(await recheckedRows(manager, owner, wish), wish);
    const experts = await expertRows(manager, owner);
    if (works.length === 0) throw nothingToAssign();
    if (experts.length === 0) throw noExperts();
    const actor: Actor = { authorityId, role: 'methodist', name: createdBy };
    const plain = recheckProblem(works, experts, wish);
    if (wish.procedure !== 'R5') return { actor, owner, wish, works, experts, problem: plain, exchange: null };
    const staff = { people: experts, experts: plain.experts };
    const { plans: exchange } = await planExchange(manager, owner, { works, staff, timeLimitSeconds: EXCHANGE_SECONDS });
    return { actor, owner, wish, works, experts, problem: underExchange(plain, exchange, experts), exchange };
  }

  private async keep(manager: EntityManager, task: Task, solution: RecheckSolution): Promise<Record<string, unknown>> {
    const { actor, owner, wish, works, problem } = task;
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('allocate ' || $1, 0))`, [owner.campaignId]);
    const now = new Map((await recheckedRows(manager, owner, wish)).map(({ id, given }) => [id, given]));
    if (works.some(({ id, given }) => now.get(id) !== given)) throw assignedMeanwhile();
    const source = { procedure: wish.procedure, drawId: wish.drawId ?? null, listId: wish.listId ?? null };
    const documents = {
      problem: { ...problem },
      problemSha256: solution.problem,
      solution: { ...solution },
      exchange: task.exchange,
    };
    const row = Object.assign(new WorkAllocation(), owner, source, documents, { createdBy: actor.name });
    const { id } = await manager.save(row);
    await this.assign(manager, task, id, solution);
    const { status, objective, bound, gap, assignments, shortages } = solution;
    const figures = { status, objective, bound, gap, assignments: assignments.length, shortages: shortages.length };
    const exchange = (task.exchange ?? []).flatMap(({ pairs }) => pairs);
    await this.audit.record(
      manager,
      actor,
      'recheck.allocate',
      { type: 'work-allocation', id },
      { ...source, ...figures, exchange },
    );
    return { allocationId: id, ...figures, exchange };
  }

  /** The first expert of a work is the one whose code comes first; who has part of its checks already keeps them. */
  private async assign(manager: EntityManager, task: Task, allocationId: string, { assignments }: RecheckSolution): Promise<void> {
    const { actor, owner, works, experts } = task;
    const workOf = new Map(works.map((work) => [work.publicId, work]));
    const personOf = new Map(experts.map(({ code, id }) => [code, id]));
    const given = new Map(works.map((work) => [work.publicId, work.given]));
    const rows = assignments
      .toSorted((a, b) => (a.expert < b.expert ? -1 : 1))
      .map(({ work, expert, position }) => {
        const before = given.get(work)!;
        given.set(work, before + 1);
        const { id, minutes } = workOf.get(work)!;
        const role = before === 0 ? 'first' : 'second';
        return { work_id: id, person_id: personOf.get(expert)!, role, position, minutes };
      });
    await giveRecheckCodes(manager, owner.campaignId, [...new Set(rows.map((row) => row.work_id))]);
    await manager.query(
      `INSERT INTO work_assignments (authority_id, campaign_id, allocation_id, work_id, person_id, role, position, minutes, created_by)
       SELECT $1, $2, $3, work_id, person_id, role, position, minutes, $4 FROM jsonb_populate_recordset(NULL::work_assignments, $5)`,
      [owner.authorityId, owner.campaignId, allocationId, actor.name, JSON.stringify(rows)],
    );
  }
}
