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
import type { SolveWish } from '../solving/solve-wish.js';
import { solveInThreads } from '../solving/portfolio.js';
import type { ThreadControl } from '../solving/solver-thread.js';
import { SETTINGS } from '../process.js';
import type { Settings } from '../settings.js';
import { RosterCertificates } from './proof/roster-certificates.service.js';
import { RosterPlanning, type Plan, type PlanWish } from './roster-planning.service.js';
import type { LiftedDuty } from './frozen-duties.js';
import { RosterStore, type Version } from './roster-store.service.js';

export const SOLVE_JOB = 'roster.solve';
const LARGEST_SEED = 2 ** 31 - 1;

export interface SolveOutcome {
  readonly version: Version;
  /** Frozen duties that could not stay. */
  readonly lifted: readonly LiftedDuty[];
}

const inputSchema = z.object({
  basedOn: z.string().optional(),
  freezeAt: z.coerce.date().optional(),
  timeLimitSeconds: z.number(),
  gap: z.number(),
  seed: z.number(),
  mostLikely: z.number().optional(),
});

/** A search, and whether chance is to decide who may serve where: then nobody who knows the data can foresee a pair more surely than this share. */
export interface DrawWish extends SolveWish {
  readonly mostLikely?: number | undefined;
}

interface Found {
  readonly solution: RosterSolution;
  /** Null of a refusal. */
  readonly certificate: RosterCertificate | null;
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
  async enqueue(actor: Actor, rosterId: string, wish: DrawWish & PlanWish): Promise<Job> {
    const roster = await this.store.roster(actor, rosterId);
    if (wish.basedOn !== undefined) await this.store.versionOf(actor, roster, wish.basedOn);
    return this.jobs.enqueue(actor, { kind: SOLVE_JOB, subjectId: roster.id, input: { ...wish } });
  }

  /** Solves while the caller waits. */
  async solveNow(actor: Actor, rosterId: string, wish: SolveWish & PlanWish, control: ThreadControl = {}): Promise<SolveOutcome> {
    const plan = await this.planning.plan(actor, rosterId, wish);
    const outcome = await found(plan.problem, wish, this.settings.solverThreads, control);
    const version = await this.dataSource.transaction((manager) => this.keep(actor, plan, outcome, manager));
    return { version, lifted: plan.lifted };
  }

  async run(job: Job, control: JobControl): Promise<WriteResult> {
    const actor = actorOf(job);
    const wish = inputSchema.parse(job.input);
    const plan = await this.planning.plan(actor, job.subjectId, wish);
    const outcome = await found(plan.problem, wish, this.settings.solverThreads, control);
    return async (manager) => resultOf(plan, await this.keep(actor, plan, outcome, manager), outcome.undrawn);
  }

  /** The draft and the proof of its bound. */
  private async keep(actor: Actor, plan: Plan, { solution, certificate }: Found, manager: EntityManager): Promise<Version> {
    const version = await this.planning.keep(actor, plan, solution, manager);
    if (certificate !== null) await this.certificates.keep(version, certificate, manager);
    return version;
  }
}

/** A draw has a seed that nobody can know before: who does can foresee the roster. */
async function found(
  problem: RosterProblem,
  { mostLikely, ...wish }: DrawWish,
  threads: number,
  control: ThreadControl,
): Promise<Found> {
  let certificate: RosterCertificate | null = null;
  const asking = { ...control, onCertificate: (told: RosterCertificate) => void (certificate = told) };
  if (mostLikely === undefined) {
    const solution = await solveInThreads(problem, wish, threads, asking);
    return { solution, certificate, undrawn: null };
  }
  const seed = randomInt(LARGEST_SEED);
  const { solution, known } = await solveByLottery(problem, mostLikely, { ...wish, seed }, threads, asking);
  return { solution, certificate, undrawn: known.objective };
}

function resultOf({ lifted, lostPins, warnings }: Plan, version: Version, undrawn: number | null): Record<string, unknown> {
  const { status, objective, bound, gap, terms, duties, shortages } = version.solution;
  const figures = { status, objective, bound, gap, terms, duties: duties.length, shortages: shortages.length };
  return { versionId: version.id, number: version.number, ...figures, undrawn, lifted, lostPins, warnings: warnings.length };
}
