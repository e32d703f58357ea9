import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Authority } from '../accounts/authority.entity.js';
import type { TaskPoints } from '../engine/index.js';
import { MarkingTask } from './marking-task.entity.js';

/** What an expert has typed so far. It ends with the first mark. */
@Entity('mark_drafts')
export class MarkDraft {
  @PrimaryColumn('uuid')
  @ForeignKey(() => MarkingTask)
  taskId: string;

  @Column('uuid')
  @ForeignKey(() => Authority)
  authorityId: string;

  @Column('jsonb')
  points: TaskPoints;

  @Column('timestamptz', { default: () => 'now()' })
  savedAt: Date;
}
