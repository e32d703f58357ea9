import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { OfAuthority } from '../accounts/of-authority.entity.js';
import { Roster } from './roster.entity.js';
import type { VersionDelta } from './roster-delta.js';
import type { VersionFigures } from './version-figures.js';

@Entity('roster_versions')
@Check('roster_versions_state_check', `state IN ('draft', 'published', 'superseded')`)
@Check('roster_versions_origin_check', `origin IN ('solve', 'replan', 'edit', 'what-if')`)
@Check('roster_versions_what_if_check', `origin <> 'what-if' OR state = 'draft'`)
@Check(
  'roster_versions_whole_check',
  `num_nonnulls(problem, problem_sha256, solution) = 3
    OR (num_nulls(problem, problem_sha256, solution) = 3 AND delta IS NOT NULL AND parent_id IS NOT NULL AND state = 'draft')`,
)
@Check('roster_versions_most_likely_check', `most_likely > 0 AND most_likely <= 1`)
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

  /** With hash and solution; null in a draft that is kept as a change of its parent. Read by `VersionDocumentsReader` only. */
  @Column('jsonb', { nullable: true, select: false })
  problem: Record<string, unknown> | null;

  @Column('text', { nullable: true, select: false })
  problemSha256: string | null;

  @Column('jsonb', { nullable: true, select: false })
  solution: Record<string, unknown> | null;

  /** What a change by hand did to its parent. */
  @Column('jsonb', { nullable: true, select: false })
  delta: VersionDelta | null;

  @Column('jsonb', { default: {} })
  figures: VersionFigures;

  /** What a planner should know about the data it was made from. */
  @Column('jsonb', { default: [] })
  warnings: readonly unknown[];

  /** The change by hand that made it: a `BoardChange`; null for what a solver made. */
  @Column('jsonb', { nullable: true })
  edit: Record<string, unknown> | null;

  /** Chance decided who may serve where, and nobody could foresee a pair more surely than this; null: nothing was drawn. */
  @Column('double precision', { nullable: true })
  mostLikely: number | null;

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
