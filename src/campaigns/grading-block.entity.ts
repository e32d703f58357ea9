import { Check, Column, Entity, ForeignKey, Index, Unique, VersionColumn } from 'typeorm';
import { OfCampaign } from './of-campaign.entity.js';
import { School } from '../schools/school.entity.js';

@Entity('grading_blocks')
@Check('grading_blocks_order_check', `starts_at < ends_at`)
@Check('grading_blocks_state_check', `state IN ('planned', 'cancelled')`)
@Index('grading_blocks_campaign_id_date_idx', ['campaignId', 'date'])
@Unique(['campaignId', 'schoolId', 'grade', 'subject', 'ordinal'])
export class GradingBlock extends OfCampaign {
  @Column('uuid')
  @ForeignKey(() => School)
  schoolId: string;

  @Column('integer')
  grade: number;

  @Column('text')
  subject: string;

  @Column('integer', { default: 1 })
  ordinal: number;

  @Column('date')
  date: string;

  @Column('time')
  startsAt: string;

  @Column('time')
  endsAt: string;

  @Column('text', { nullable: true })
  room: string | null;

  @Column('integer', { default: 1 })
  required: number;

  @Column('text', { default: 'planned' })
  state: 'planned' | 'cancelled';

  @VersionColumn({ default: 1 })
  version: number;
}
