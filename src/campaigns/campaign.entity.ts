import { Check, Column, CreateDateColumn, Entity, Unique, VersionColumn } from 'typeorm';
import { OfAuthority } from '../accounts/of-authority.entity.js';

@Entity('campaigns')
@Check('campaigns_window_check', `starts_on <= ends_on`)
@Unique(['authorityId', 'name'])
export class Campaign extends OfAuthority {
  @Column('text')
  name: string;

  @Column('text')
  template: string;

  @Column('date')
  startsOn: string;

  @Column('date')
  endsOn: string;

  @Column('text')
  timeZone: string;

  @Column('jsonb', { default: {} })
  rules: Record<string, unknown>;

  /** Whom observers and schools ask: a name, a room, a telephone. */
  @Column('text', { nullable: true })
  contact: string | null;

  @Column('integer', { default: 3 })
  frozenDays: number;

  @Column('timestamptz', { nullable: true })
  availabilityDeadlineAt: Date | null;

  @Column('timestamptz', { nullable: true })
  availabilityClosedAt: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @VersionColumn({ default: 1 })
  version: number;
}
