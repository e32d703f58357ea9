import { Check, Column, CreateDateColumn, Entity, ForeignKey, Unique, VersionColumn } from 'typeorm';
import { OfAuthority } from '../accounts/of-authority.entity.js';
import type { DeadlineKind } from './deadline/deadline.js';
import type { MeasureStatus, ProductEvent } from './measure-status.js';
import { StoredRoadmap } from './roadmap.entity.js';

/** What shows that a measure was carried out: somebody’s words, a link, or what the product itself did. */
export interface Evidence {
  readonly at: string;
  readonly by: string;
  readonly text: string;
  readonly link: string | null;
}

@Entity('roadmap_measures')
@Unique(['roadmapId', 'position'], { deferrable: 'INITIALLY IMMEDIATE' })
@Check('roadmap_measures_status_check', `status IN ('planned', 'under-way', 'done', 'dropped')`)
@Check('roadmap_measures_closes_on_check', `closes_on IN ('roster-published', 'draw-made')`)
@Check('roadmap_measures_done_check', `(status = 'done') = (done_on IS NOT NULL)`)
export class RoadmapMeasure extends OfAuthority {
  @Column('uuid')
  @ForeignKey(() => StoredRoadmap, { onDelete: 'CASCADE' })
  roadmapId: string;

  @Column('integer')
  position: number;

  @Column('text', { nullable: true })
  number: string | null;

  @Column('text', { nullable: true })
  section: string | null;

  @Column('text')
  text: string;

  @Column('text')
  deadlineText: string;

  @Column('text')
  deadlineKind: DeadlineKind;

  @Column('date', { nullable: true })
  startsOn: string | null;

  @Column('date', { nullable: true })
  endsOn: string | null;

  @Column('text', { array: true, default: '{}' })
  responsible: string[];

  @Column('text', { nullable: true })
  result: string | null;

  @Column('text', { nullable: true })
  closesOn: ProductEvent | null;

  @Column('text', { default: 'planned' })
  status: MeasureStatus;

  @Column('date', { nullable: true })
  doneOn: string | null;

  @Column('jsonb', { default: [] })
  evidence: readonly Evidence[];

  @Column('integer', { default: 0 })
  sequence: number;

  @Column('timestamptz', { default: () => 'now()' })
  revisedAt: Date;

  /** When somebody took it out of the roadmap; it can be put back. */
  @Column('timestamptz', { nullable: true })
  removedAt: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @VersionColumn({ default: 1 })
  version: number;
}
