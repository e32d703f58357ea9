import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Problem } from '../http/problem.js';
import { Job } from './job.entity.js';
import type { WriteResult } from './job-handler.js';
import { inBothLanguages, workersLost } from './jobs.problems.js';

const ABANDONED_AFTER = '20 seconds';
const MOST_ATTEMPTS = 3;

/** Where workers take jobs and hand them in; every statement holds however many processes work. */
@Injectable()
export class JobDesk {
  constructor(private readonly dataSource: DataSource) {}

  /** The oldest job that waits or whose worker has gone silent; undefined when there is nothing to do. */
  async take(worker: string, kinds: readonly string[]): Promise<Job | undefined> {
    await this.giveUpAbandoned();
    const [rows] = await this.dataSource.query<[{ id: string }[], number]>(
      `UPDATE jobs SET state = 'running', worker = $1, attempts = attempts + 1, progress = NULL,
         started_at = coalesce(started_at, now()), heartbeat_at = now()
       WHERE id = (SELECT id FROM jobs
         WHERE kind = ANY($2) AND (state = 'queued' OR (state = 'running' AND heartbeat_at < now() - $3::interval))
         ORDER BY created_at, id FOR UPDATE SKIP LOCKED LIMIT 1)
       RETURNING id`,
      [worker, kinds, ABANDONED_AFTER],
    );
    const id = rows[0]?.id;
    return id === undefined ? undefined : this.dataSource.manager.findOneByOrFail(Job, { id });
  }

  /** Says that the worker is alive and what it has; answers whether to go on, to stop and keep the best, or to drop the job. */
  async beat({ id }: Job, worker: string, progress: Record<string, unknown> | null): Promise<'go on' | 'stop' | 'lost'> {
    const [rows] = await this.dataSource.query<[{ stop: boolean }[], number]>(
      `UPDATE jobs SET heartbeat_at = now(), progress = coalesce($3::jsonb, progress)
       WHERE id = $1 AND worker = $2 AND state = 'running' RETURNING stop_requested_at IS NOT NULL AS stop`,
      [id, worker, progress === null ? null : JSON.stringify(progress)],
    );
    if (rows[0] === undefined) return 'lost';
    return rows[0].stop ? 'stop' : 'go on';
  }

  /** Writes the result and ends the job in one transaction; a worker that has lost the job writes nothing. */
  async handIn({ id }: Job, worker: string, write: WriteResult): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const held = await manager.query<unknown[]>(
        `SELECT 1 FROM jobs WHERE id = $1 AND worker = $2 AND state = 'running' FOR UPDATE`,
        [id, worker],
      );
      if (held.length === 0) return;
      const result = await write(manager);
      await manager.query(
        `UPDATE jobs SET state = 'succeeded', result = $2::jsonb, finished_at = now(), heartbeat_at = now() WHERE id = $1`,
        [id, JSON.stringify(result)],
      );
    });
  }

  async fail({ id }: Job, worker: string, problem: Problem): Promise<void> {
    await this.dataSource.query(
      `UPDATE jobs SET state = 'failed', error = $3::jsonb, finished_at = now() WHERE id = $1 AND worker = $2 AND state = 'running'`,
      [id, worker, JSON.stringify(inBothLanguages(problem))],
    );
  }

  /** Back into the queue. An attempt that was ended by our own shutdown does not count. */
  async handBack({ id }: Job, worker: string, countsAsAttempt: boolean): Promise<void> {
    await this.dataSource.query(
      `UPDATE jobs SET state = 'queued', worker = NULL, attempts = attempts - $3 WHERE id = $1 AND worker = $2 AND state = 'running'`,
      [id, worker, countsAsAttempt ? 0 : 1],
    );
  }

  private async giveUpAbandoned(): Promise<void> {
    await this.dataSource.query(
      `UPDATE jobs SET state = 'failed', error = $2::jsonb, finished_at = now()
       WHERE state = 'running' AND attempts >= $1 AND heartbeat_at < now() - $3::interval`,
      [MOST_ATTEMPTS, JSON.stringify(inBothLanguages(workersLost())), ABANDONED_AFTER],
    );
  }
}
