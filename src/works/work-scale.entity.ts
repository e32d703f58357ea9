import { Check, Column, Entity, Unique, VersionColumn } from 'typeorm';
import { OfCampaign } from '../campaigns/of-campaign.entity.js';

export interface ScaleTask {
  readonly task: string;
  readonly max: number;
}

export interface MarkBounds {
  readonly '3': number;
  readonly '4': number;
  readonly '5': number;
}

/** Task maxima and mark boundaries of one paper, as the official description says; nothing of it is ever inferred from results. */
@Entity('work_scales')
@Check('work_scales_level_check', `level IN ('basic', 'advanced')`)
@Check('work_scales_minutes_check', `minutes BETWEEN 1 AND 120`)
@Unique(['campaignId', 'grade', 'subject', 'level'])
export class WorkScale extends OfCampaign {
  @Column('integer')
  grade: number;

  @Column('text')
  subject: string;

  @Column('text', { default: 'basic' })
  level: 'basic' | 'advanced';

  /** In the order of the paper. */
  @Column('jsonb')
  tasks: readonly ScaleTask[];

  /** The least total of each mark; null where no mark is given. */
  @Column('jsonb', { nullable: true })
  marks: MarkBounds | null;

  /** How long one check of a work takes. */
  @Column('integer', { default: 10 })
  minutes: number;

  /** Where the figures come from: an order, a specification. */
  @Column('text')
  source: string;

  @VersionColumn({ default: 1 })
  version: number;
}
