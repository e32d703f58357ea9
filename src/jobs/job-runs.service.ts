import { hostname } from 'node:os';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource, type QueryRunner } from 'typeorm';
import { cursorKey, toPage, type Page } from '../http/paging.js';
import { LOGGER } from '../process.js';
import { JobRun } from './job-run.entity.js';
import { jobRunCursor, type JobRunsQuery } from './job-runs.schema.js';
import type { ScheduledJob } from './scheduled-job.js';

/** A run this fraction of a period after the last one is the same tick, seen by another instance. */
const SAME_TICK = 0.5;

@Injectable()
export class JobRunsService {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Runs a job unless another instance does or has just done so; answers whether it ran here. */
  async runOnce(job: ScheduledJob): Promise<boolean> {
    const session = this.dataSource.createQueryRunner();
    try {
      const [lock] = await session.query('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS taken', [`job ${job.name}`]);
      if (lock.taken !== true) return false;
      return await this.runUnlessDone(session, job);
    } finally {
      await session.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [`job ${job.name}`]).catch(() => undefined);
      await session.release();
    }
  }

  /** The last runs, newest first. */
  async list(query: JobRunsQuery): Promise<Page<JobRun>> {
    const runs = this.dataSource.getRepository(JobRun).createQueryBuilder('run');
    runs
      .orderBy('run.startedAt', 'DESC')
      .addOrderBy('run.id', 'DESC')
      .take(query.limit + 1);
    if (query.job !== undefined) runs.andWhere('run.job = :job', { job: query.job });
    const before = cursorKey(query.cursor, jobRunCursor);
    if (before !== undefined)
      runs.andWhere('(run.startedAt, run.id) < (:at::timestamptz, :id::uuid)', { at: before[0], id: before[1] });
    return toPage(await runs.getMany(), query.limit, ({ startedAt, id }) => [startedAt, id]);
  }

  private async runUnlessDone(session: QueryRunner, job: ScheduledJob): Promise<boolean> {
    await session.query(`UPDATE job_runs SET finished_at = now(), outcome = 'interrupted' WHERE job = $1 AND finished_at IS NULL`, [
      job.name,
    ]);
    const [run] = await session.query(
      `INSERT INTO job_runs (job, instance) SELECT $1, $2 WHERE NOT EXISTS (SELECT 1 FROM job_runs
         WHERE job = $1 AND outcome <> 'interrupted' AND started_at > now() - make_interval(secs => $3)) RETURNING id`,
      [job.name, `${hostname()} ${process.pid}`, job.everyMinutes * 60 * SAME_TICK],
    );
    if (run === undefined) return false;
    const { outcome, detail } = await this.outcomeOf(job);
    await session.query('UPDATE job_runs SET finished_at = now(), outcome = $2, detail = $3 WHERE id = $1', [
      run.id,
      outcome,
      detail,
    ]);
    return true;
  }

  private async outcomeOf(job: ScheduledJob): Promise<{ outcome: string; detail: Record<string, unknown> }> {
    try {
      return { outcome: 'succeeded', detail: await this.dataSource.transaction((manager) => job.run(manager)) };
    } catch (error) {
      this.logger.error({ err: error, job: job.name }, 'a scheduled job failed');
      return { outcome: 'failed', detail: { error: (error as { code?: string }).code ?? (error as Error).name } };
    }
  }
}
