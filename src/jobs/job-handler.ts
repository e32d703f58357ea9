import type { EntityManager } from 'typeorm';
import type { Job } from './job.entity.js';

/** What a running job may use: a signal that tells it to come to an end, and a place to report progress to. */
export interface JobControl {
  readonly signal: AbortSignal;
  readonly report: (progress: Record<string, unknown>) => void;
}

/** Writes what a job has found; runs in the transaction that also ends the job, so that a result is written once or not at all. */
export type WriteResult = (manager: EntityManager) => Promise<Record<string, unknown>>;

/** The work behind one kind of job. It may be run again from the start after a crash. */
export interface JobHandler {
  readonly kind: string;
  run(job: Job, control: JobControl): Promise<WriteResult>;
}
