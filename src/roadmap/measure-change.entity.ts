import { Column, CreateDateColumn, Entity, ForeignKey, Index } from 'typeorm';
import { OfAuthority } from '../accounts/of-authority.entity.js';
import { RoadmapMeasure } from './roadmap-measure.entity.js';

/** What is kept of a change: everything that a person or the product may write of a measure. */
export const KEPT_FIELDS = [
  'number',
  'section',
  'text',
  'deadlineText',
  'deadlineKind',
  'startsOn',
  'endsOn',
  'responsible',
  'result',
  'closesOn',
  'status',
  'doneOn',
] as const;

export type KeptFields = Partial<Pick<RoadmapMeasure, (typeof KEPT_FIELDS)[number]>>;

/** A change of a measure: the fields that became others, as they were and as they are since. */
@Entity('measure_changes')
@Index('measure_changes_measure_id_changed_at_idx', ['measureId', 'changedAt'])
export class MeasureChange extends OfAuthority {
  @Column('uuid')
  @ForeignKey(() => RoadmapMeasure, { onDelete: 'CASCADE' })
  measureId: string;

  @CreateDateColumn({ type: 'timestamptz' })
  changedAt: Date;

  @Column('text')
  changedBy: string;

  @Column('jsonb')
  before: KeptFields;

  @Column('jsonb')
  after: KeptFields;

  /** Of a change of section: the measure that this one stood behind before it; null: none. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => RoadmapMeasure, { onDelete: 'SET NULL' })
  stoodBehindId: string | null;
}
