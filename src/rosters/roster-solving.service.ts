import { randomInt } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import type { RosterCertificate, RosterProblem, RosterSolution } from '../engine/index.js';
import type { Actor } from '../http/actor.js';
import { actorOf } from '../jobs/actor-of.js';
import type { JobControl, JobHandler, WriteResult } from '../jobs/job-handler.js';
import { JobWorker } from '../jobs/job-worker.service.js';
import type { Job } from '../jobs/job.entity.js';
import { JobsService } from '../jobs/jobs.service.js';
import { solveByLottery } from '../solving/lottery.js';
import type { SearchLimits } from '../solving/solve-wish.js';
import { solveInThreads } from '../solving/portfolio.js';
import type { ThreadControl } from '../solving/solver-thread.js';
import { SETTINGS } from '../process.js';
import type { Settings } from '../settings.js';
import type { DrawWish } from './draw-wish.js';
import { earlierSearch } from './proof/earlier-search.js';
import { RosterCertificates } from './proof/roster-certificates.service.js';
import { nothingToPlan } from './roster-problems.js';
import { RosterPlanning, type Plan, type PlanWish } from './roster-planning.service.js';
import type { LiftedDuty } from './frozen-duties.js';
import { ensureResumable, resumptionOf, type Resumption } from './resumption.js';
import { RosterStore, type Version } from './roster-store.service.js';

export const SOLVE_JOB = 'roster.solve';
const LARGEST_SEED = 2 ** 31 - 1;

export interface SolveOutcome {
  readonly version: Version;
  /** Frozen duties that could not stay. */
  readonly lifted: readonly LiftedDuty[];
  /** Of a search that went on from a version. */
  readonly resumption: Resumption | null;
}

const inputSchema = z.object({
  basedOn: z.string().optional(),
  freezeAt: z.coerce.date().optional(),
  resumeAt: z.coerce.date().optional(),
  timeLimitSeconds: z.number(),
  gap: z.number(),
  seed: z.number(),
  mostLikely: z.number().optional(),
});

/** A search, and what it goes on from. */
export interface SolveOrder extends DrawWish, PlanWish {
  /** Set to take up, now, the search that `basedOn` rests on: its roster, its prices and its draw; a re-plan goes on as one. */
  readonly resumeAt?: Date | undefined;
}

interface Search extends Found {
  readonly plan: Plan;
  readonly resumption: Resumption | null;
}

interface Found {
  readonly solution: RosterSolution;
  /** Null of a refusal. */
  readonly certificate: RosterCertificate | null;
  /** What the draw promises; null: nothing was drawn. */
  readonly mostLikely: number | null;
  /** What the best roster known without the draw costs; null: there was none. */
  readonly undrawn: number | null;
}

/** Solves rosters: in the background as a job, or at once for a command. Both end in a new draft. */
@Injectable()
export class RosterSolving implements JobHandler, OnModuleInit {
  readonly kind = SOLVE_JOB;

  constructor(
    private readonly dataSource: DataSource,
    private readonly store: RosterStore,
    private readonly planning: RosterPlanning,
    private readonly certificates: RosterCertificates,
    private readonly jobs: JobsService,
    private readonly worker: JobWorker,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.worker.register(this);
  }

  /** Hands the work to a worker. The roster, and the version to go on from, must be the actor's. */
  async enqueue(actor: Actor, rosterId: string, wish: SolveOrder): Promise<Job> {
    const roster = await this.store.roster(actor, rosterId);
    if (wish.basedOn !== undefined) await this.store.versionOf(actor, roster, wish.basedOn);
    return this.jobs.enqueue(actor, { kind: SOLVE_JOB, subjectId: roster.id, input: { ...wish } });
  }

  /** Hands the search that a version rests on to a worker, to be gone on with. */
  async resume(actor: Actor, versionId: string, limits: SearchLimits, at: Date): Promise<Job> {
    const version = await this.store.version(actor, versionId);
    ensureResumable(version);
    return this.enqueue(actor, version.rosterId, { ...limits, basedOn: versionId, resumeAt: at });
  }

  /** Solves while the caller waits. */
  async solveNow(actor: Actor, rosterId: string, wish: SolveOrder, control: ThreadControl = {}): Promise<SolveOutcome> {
    const search = await this.search(actor, rosterId, wish, control);
    const version = await this.dataSource.transaction((manager) => this.keep(actor, search, manager));
    return { version, lifted: search.plan.lifted, resumption: search.resumption };
  }

  async run(job: Job, control: JobControl): Promise<WriteResult> {
    const actor = actorOf(job);
    const search = await this.search(actor, job.subjectId, inputSchema.parse(job.input), control);
    return async (manager) => resultOf(search, await this.keep(actor, search, manager));
  }

  private async search(actor: Actor, rosterId: string, wish: SolveOrder, control: ThreadControl): Promise<Search> {
    const { basedOn, resumeAt } = wish;
    const isResumed = basedOn !== undefined && resumeAt !== undefined;
    const earlier = isResumed ? await earlierSearch(basedOn, this.dataSource.manager) : null;
    const plan = await this.planning.plan(actor, rosterId, earlier?.isReplan === true ? { ...wish, freezeAt: resumeAt } : wish);
    const { slots, published } = plan.problem;
    if (slots.length === 0 && published.length === 0) throw nothingToPlan(plan.roster.name);
    const resumption = earlier === null ? null : resumptionOf(plan.problem, plan.parent!, earlier);
    const outcome = await found(plan.problem, { ...wish, ...resumption?.beginning }, this.settings.solverThreads, control);
    return { plan, resumption, ...outcome };
  }

  /** The draft and the proof of its bound. */
  private async keep(actor: Actor, { plan, certificate, ...outcome }: Search, manager: EntityManager): Promise<Version> {
    const version = await this.planning.keep(actor, plan, outcome, manager);
    if (certificate !== null) await this.certificates.keep(version, certificate, manager);
    return version;
  }
}

/** A draw has a seed that nobody can know before: who does can foresee the roster. */
async function found(
  problem: RosterProblem,
  { mostLikely, drawSeed = randomInt(LARGEST_SEED), ...wish }: DrawWish,
  threads: number,
  control: ThreadControl,
): Promise<Found> {
  let certificate: RosterCertificate | null = null;
  const asking = { ...control, onCertificate: (told: RosterCertificate) => void (certificate = told) };
  if (mostLikely === undefined) {
    const solution = await solveInThreads(problem, wish, threads, asking);
    return { solution, certificate, mostLikely: null, undrawn: null };
  }
  const { solution, known } = await solveByLottery(problem, mostLikely, { ...wish, seed: drawSeed }, threads, asking);
  return { solution, certificate, mostLikely, undrawn: known.objective };
}

function resultOf({ plan, resumption, undrawn }: Search, version: Version): Record<string, unknown> {
  const { status, objective, bound, gap, terms, duties, shortages } = version.solution;
  const figures = { status, objective, bound, gap, terms, duties: duties.length, shortages: shortages.length };
  const { lifted, lostPins } = plan;
  const resumed = resumption && { number: resumption.number, isSameProblem: resumption.isSameProblem };
  return {
    versionId: version.id,
    number: version.number,
    ...figures,
    undrawn,
    resumed,
    lifted,
    lostPins,
    warnings: version.warnings.length,
  };
}
