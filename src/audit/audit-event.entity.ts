import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

@Entity('audit_events')
@Index('audit_events_authority_id_id_idx', ['authorityId', 'id'])
export class AuditEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: number;

  @Column('uuid', { nullable: true })
  authorityId: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  happenedAt: Date;

  @Column('text')
  actor: string;

  @Column('text')
  action: string;

  @Column('text')
  subjectType: string;

  @Column('text')
  subjectId: string;

  @Column('jsonb', { default: {} })
  detail: Record<string, unknown>;

  @Column('text')
  previousHash: string;

  @Column('text')
  hash: string;
}
