import { Check, Column, CreateDateColumn, Entity, ForeignKey, Unique } from 'typeorm';
import { OfCampaign } from '../campaigns/of-campaign.entity.js';
import { WorkAllocation } from '../rechecks/work-allocation.entity.js';

/** The marking of one allocation: until when, and which difference is more than a legitimate one. Append-only. */
@Entity('marking_rounds')
@Check('marking_rounds_tolerance_points_check', `tolerance_points BETWEEN 0 AND 20`)
@Unique(['allocationId'])
export class MarkingRound extends OfCampaign {
  @Column('uuid')
  @ForeignKey(() => WorkAllocation)
  allocationId: string;

  @Column('text')
  title: string;

  @Column('timestamptz')
  deadlineAt: Date;

  @Column('integer')
  tolerancePoints: number;

  @Column('boolean')
  countsMarkChange: boolean;

  @Column('text')
  createdBy: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
