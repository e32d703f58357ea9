import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { OfAuthority } from '../accounts/of-authority.entity.js';
import type { TaskPoints } from '../engine/index.js';
import { MarkingTask } from './marking-task.entity.js';

/** A submitted mark. Append-only: a correction is the next event of its task, with a reason; the database keeps the order. */
@Entity('mark_events')
@Check('mark_events_kind_check', `kind IN ('blind', 'informed')`)
@Check('mark_events_mark_check', `mark BETWEEN 2 AND 5`)
@Check('mark_events_reason_check', `reason IS NULL OR btrim(reason) <> ''`)
@Unique(['taskId', 'number'])
export class MarkEvent extends OfAuthority {
  @Column('uuid')
  @ForeignKey(() => MarkingTask)
  taskId: string;

  @Column('integer')
  number: number;

  /** An arbiter marks blind first, then informed of the others' marks. */
  @Column('text')
  kind: 'blind' | 'informed';

  @Column('jsonb')
  points: TaskPoints;

  @Column('integer')
  total: number;

  @Column('integer', { nullable: true })
  mark: number | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('text')
  createdBy: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
