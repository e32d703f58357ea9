import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { within } from '../database/tenancy.js';
import { Problem } from '../http/problem.js';
import { PROCESS, type ProcessKind } from '../process.js';
import type { JobHandler } from './job-handler.js';
import { JobDesk } from './job-desk.service.js';
import type { Job } from './job.entity.js';
import { workFailed } from './jobs.problems.js';

const PAUSE_MS = 500;
const BEAT_MS = 500;
const MOST_RUNS = 2;

/** Works off jobs one after another for as long as the process lives; at its end the job in hand goes back to the queue. */
@Injectable()
export class JobWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly name = `${process.pid}-${randomUUID().slice(0, 8)}`;
  private readonly handlers = new Map<string, JobHandler>();
  private readonly closing = new AbortController();
  private loop: Promise<void> | undefined;

  constructor(
    private readonly desk: JobDesk,
    @Inject(PROCESS) private readonly process: ProcessKind,
  ) {}

  register(handler: JobHandler): void {
    this.handlers.set(handler.kind, handler);
  }

  /** Handlers have registered by then. */
  onApplicationBootstrap(): void {
    if (this.process !== 'command') this.loop = this.workOff();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.closing.abort();
    await this.loop;
  }

  private async workOff(): Promise<void> {
    while (!this.closing.signal.aborted) {
      const job = await this.desk.take(this.name, [...this.handlers.keys()]).catch(() => undefined);
      if (job === undefined) await sleep(PAUSE_MS, undefined, { signal: this.closing.signal }).catch(() => undefined);
      else await this.runOne(job);
    }
  }

  private async runOne(job: Job): Promise<void> {
    const run = new RunningJob(job, this.name, this.desk, this.closing.signal);
    try {
      const write = await within(job.authorityId, () => this.handlers.get(job.kind)!.run(job, run));
      if (run.isDropped) await this.desk.handBack(job, this.name, false);
      else await within(job.authorityId, () => this.desk.handIn(job, this.name, write));
    } catch (error) {
      await this.settle(job, error, run.isDropped).catch(() => undefined);
    } finally {
      run.end();
    }
  }

  /** A refusal is the answer; anything else is reported and tried once more. */
  private async settle(job: Job, error: unknown, isDropped: boolean): Promise<void> {
    if (isDropped) return this.desk.handBack(job, this.name, false);
    if (error instanceof Problem) return this.desk.fail(job, this.name, error);
    const message = error instanceof Error ? error.message : String(error);
    if (job.attempts < MOST_RUNS) return this.desk.handBack(job, this.name, true);
    return this.desk.fail(job, this.name, workFailed(message));
  }
}

/** The heartbeat of one job: carries the newest progress to the row and orders to stop back. */
class RunningJob {
  private readonly stopping = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private progress: Record<string, unknown> | null = null;
  private isLost = false;

  constructor(
    private readonly job: Job,
    private readonly worker: string,
    private readonly desk: JobDesk,
    private readonly closing: AbortSignal,
  ) {
    this.timer = setInterval(() => void this.beat(), BEAT_MS);
    closing.addEventListener('abort', this.stop, { once: true });
  }

  get signal(): AbortSignal {
    return this.stopping.signal;
  }

  /** The process ends or another worker has the job: its result is not wanted from here. */
  get isDropped(): boolean {
    return this.isLost || this.closing.aborted;
  }

  readonly report = (progress: Record<string, unknown>): void => {
    this.progress = progress;
  };

  end(): void {
    clearInterval(this.timer);
    this.closing.removeEventListener('abort', this.stop);
  }

  private readonly stop = (): void => this.stopping.abort();

  private async beat(): Promise<void> {
    const { progress } = this;
    this.progress = null;
    const order = await this.desk.beat(this.job, this.worker, progress).catch(() => 'go on' as const);
    this.isLost ||= order === 'lost';
    if (order !== 'go on') this.stop();
  }
}
