import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

@Entity('job_runs')
@Index('job_runs_job_started_at_idx', ['job', 'startedAt'])
export class JobRun {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text')
  job: string;

  @Column('text')
  instance: string;

  @Column('timestamptz', { default: () => 'now()' })
  startedAt: Date;

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;

  @Column('text', { nullable: true })
  outcome: string | null;

  @Column('jsonb', { nullable: true })
  detail: Record<string, unknown> | null;
}
