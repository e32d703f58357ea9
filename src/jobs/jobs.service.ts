import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { distinctUntilChanged, from, map, switchMap, takeUntil, takeWhile, timer, fromEvent, type Observable } from 'rxjs';
import { authorityOf, type Actor } from '../http/actor.js';
import { notFound } from '../http/problems.js';
import { ShutdownService } from '../http/shutdown.service.js';
import { Job } from './job.entity.js';

export interface JobWish {
  readonly kind: string;
  readonly subjectId: string;
  readonly input: Record<string, unknown>;
}

const LOOK_MS = 500;

/** Long work, seen from outside: ask for it, look at it, stop it. */
@Injectable()
export class JobsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly shutdown: ShutdownService,
  ) {}

  /** Inside the transaction that decides on the work: the job exists exactly if that commits. */
  async enqueue(actor: Actor, wish: JobWish, manager: EntityManager = this.dataSource.manager): Promise<Job> {
    return manager.save(manager.create(Job, { ...wish, authorityId: authorityOf(actor), createdBy: actor.name }));
  }

  async get(actor: Actor, id: string): Promise<Job> {
    const job = await this.dataSource.manager.findOneBy(Job, { id, authorityId: authorityOf(actor) });
    if (job === null) throw notFound('расчёт', id);
    return job;
  }

  /** Stops the work; what was found so far is kept as its result. A job that has ended stays as it is. */
  async stop(actor: Actor, id: string): Promise<Job> {
    const { authorityId } = await this.get(actor, id);
    await this.dataSource.query(
      `UPDATE jobs SET stop_requested_at = coalesce(stop_requested_at, now())
       WHERE id = $1 AND authority_id = $2 AND state IN ('queued', 'running')`,
      [id, authorityId],
    );
    return this.get(actor, id);
  }

  /** The state and the progress each time they change, to the end of the job; for a browser's EventSource. */
  async watch(actor: Actor, id: string): Promise<Observable<{ readonly type: string; readonly data: JobNews }>> {
    await this.get(actor, id);
    return timer(0, LOOK_MS).pipe(
      switchMap(() => from(this.get(actor, id))),
      map(({ state, progress, result, error, attempts, isSilent }) => ({
        type: state,
        data: { state, progress, result, error, attempts, isSilent },
      })),
      distinctUntilChanged((before, after) => JSON.stringify(before) === JSON.stringify(after)),
      takeWhile(({ data }) => data.state === 'queued' || data.state === 'running', true),
      takeUntil(fromEvent(this.shutdown.signal, 'abort')),
    );
  }
}

export type JobNews = Pick<Job, 'state' | 'progress' | 'result' | 'error' | 'attempts' | 'isSilent'>;
