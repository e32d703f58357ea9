import { Check, Column, CreateDateColumn, Entity, Index, VirtualColumn } from 'typeorm';
import { OfAuthority } from '../accounts/of-authority.entity.js';

@Entity('jobs')
@Check('jobs_state_check', `state IN ('queued', 'running', 'succeeded', 'failed')`)
@Index('jobs_state_created_at_idx', ['state', 'createdAt'])
export class Job extends OfAuthority {
  @Column('text')
  kind: string;

  @Column('text', { default: 'queued' })
  state: 'queued' | 'running' | 'succeeded' | 'failed';

  @Column('uuid')
  subjectId: string;

  @Column('jsonb')
  input: Record<string, unknown>;

  @Column('jsonb', { nullable: true })
  progress: Record<string, unknown> | null;

  @Column('jsonb', { nullable: true })
  result: Record<string, unknown> | null;

  @Column('jsonb', { nullable: true })
  error: Record<string, unknown> | null;

  @Column('text')
  createdBy: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  startedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  heartbeatAt: Date | null;

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  stopRequestedAt: Date | null;

  @Column('text', { nullable: true })
  worker: string | null;

  @Column('integer', { default: 0 })
  attempts: number;

  /** Its worker has missed several beats: perhaps it is gone, and then another takes the job up. */
  @VirtualColumn({
    type: 'boolean',
    query: (job) => `${job}.state = 'running' AND ${job}.heartbeat_at < now() - interval '5 seconds'`,
  })
  isSilent: boolean;
}
