import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import type { Logger } from 'pino';
import { LOGGER, PROCESS, type ProcessKind } from '../process.js';
import { CloseAvailabilityJob } from './close-availability.job.js';
import { ExpireTokensJob } from './expire-tokens.job.js';
import { ForgetJob } from './forget.job.js';
import { JobRunsService } from './job-runs.service.js';
import { AskForActsJob } from '../messages/ask-for-acts.job.js';
import { RemindJob } from '../messages/remind.job.js';
import { PruneJob } from './prune.job.js';
import type { ScheduledJob } from './scheduled-job.js';

const MINUTE_MS = 60_000;

/** Every service has the timetable; whichever comes first at a tick does the work. */
@Injectable()
export class Timetable implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #underWay = new Set<Promise<void>>();
  readonly jobs: readonly ScheduledJob[];

  constructor(
    closeAvailability: CloseAvailabilityJob,
    prune: PruneJob,
    expireTokens: ExpireTokensJob,
    forget: ForgetJob,
    remind: RemindJob,
    askForActs: AskForActsJob,
    private readonly runs: JobRunsService,
    private readonly registry: SchedulerRegistry,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(PROCESS) private readonly process: ProcessKind,
  ) {
    this.jobs = [closeAvailability, prune, expireTokens, forget, remind, askForActs];
  }

  onApplicationBootstrap(): void {
    if (this.process !== 'service') return;
    for (const job of this.jobs) {
      this.registry.addInterval(
        job.name,
        setInterval(() => this.tick(job), job.everyMinutes * MINUTE_MS),
      );
      this.tick(job);
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const name of this.registry.getIntervals()) this.registry.deleteInterval(name);
    await Promise.all(this.#underWay);
  }

  private tick(job: ScheduledJob): void {
    const work = this.attempt(job).finally(() => this.#underWay.delete(work));
    this.#underWay.add(work);
  }

  private async attempt(job: ScheduledJob): Promise<void> {
    try {
      await this.runs.runOnce(job);
    } catch (error) {
      this.logger.error({ err: error, job: job.name }, 'a scheduled job did not run');
    }
  }
}
