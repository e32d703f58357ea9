import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { OfAuthority } from '../accounts/of-authority.entity.js';
import { Roster } from './roster.entity.js';

@Entity('roster_versions')
@Check('roster_versions_state_check', `state IN ('draft', 'published', 'superseded')`)
@Check('roster_versions_origin_check', `origin IN ('solve', 'replan', 'edit', 'what-if')`)
@Check('roster_versions_what_if_check', `origin <> 'what-if' OR state = 'draft'`)
@Index('roster_versions_one_published_idx', ['rosterId'], { unique: true, where: `state = 'published'` })
@Unique(['rosterId', 'number'])
export class RosterVersion extends OfAuthority {
  @Column('uuid')
  @ForeignKey(() => Roster)
  rosterId: string;

  @Column('integer')
  number: number;

  @Column('text', { default: 'draft' })
  state: 'draft' | 'published' | 'superseded';

  /** `what-if`: made to be compared, never published. */
  @Column('text')
  origin: 'solve' | 'replan' | 'edit' | 'what-if';

  @Column('uuid', { nullable: true })
  @ForeignKey(() => RosterVersion)
  parentId: string | null;

  @Column('jsonb')
  problem: Record<string, unknown>;

  @Column('text')
  problemSha256: string;

  @Column('jsonb')
  solution: Record<string, unknown>;

  /** What a planner should know about the data it was made from. */
  @Column('jsonb', { default: [] })
  warnings: readonly unknown[];

  /** The change by hand that made it: a `BoardChange`; null for what a solver made. */
  @Column('jsonb', { nullable: true })
  edit: Record<string, unknown> | null;

  @Column('text')
  createdBy: string;

  /** The account it was made with, as names may be alike; null for programs. No reference: accounts go, versions stay. */
  @Column('uuid', { nullable: true })
  createdByUserId: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  supersededAt: Date | null;
}
