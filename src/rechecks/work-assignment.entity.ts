import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { OfCampaign } from '../campaigns/of-campaign.entity.js';
import { Person } from '../people/person.entity.js';
import { Work } from '../works/work.entity.js';
import { WorkAllocation } from './work-allocation.entity.js';

/**
 * Who rechecks which work and as what; append-only. An arbiter is one more row of the same allocation, a substitute a further row that
 * names the one it replaces. Nobody gets a work twice.
 */
@Entity('work_assignments')
@Check('work_assignments_role_check', `role IN ('first', 'second', 'arbiter')`)
@Index('work_assignments_person_id_idx', ['personId'])
@Check('work_assignments_reason_check', `(replaces IS NULL) = (reason IS NULL) AND (reason IS NULL OR btrim(reason) <> '')`)
@Index('work_assignments_one_first_idx', ['allocationId', 'workId', 'role'], { unique: true, where: 'replaces IS NULL' })
@Unique(['replaces'])
@Unique(['workId', 'personId'])
export class WorkAssignment extends OfCampaign {
  @Column('uuid')
  @ForeignKey(() => WorkAllocation)
  allocationId: string;

  @Column('uuid')
  @ForeignKey(() => Work)
  workId: string;

  @Column('uuid')
  @ForeignKey(() => Person)
  personId: string;

  @Column('text')
  role: 'first' | 'second' | 'arbiter';

  /** In the expert’s stack, from 1. */
  @Column('integer')
  position: number;

  @Column('integer')
  minutes: number;

  /** The assignment that this one takes over, and why. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => WorkAssignment)
  replaces: string | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('text')
  createdBy: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
