import { Check, Column, CreateDateColumn, Entity, ForeignKey, Unique } from 'typeorm';
import { OfCampaign } from '../../campaigns/of-campaign.entity.js';
import { School } from '../../schools/school.entity.js';

/** Papers of one school that changed hands, with a receipt; append-only. */
@Entity('work_handovers')
@Check('work_handovers_direction_check', `direction IN ('to-commission', 'to-school')`)
@Unique(['campaignId', 'number'])
export class WorkHandover extends OfCampaign {
  @Column('uuid')
  @ForeignKey(() => School)
  schoolId: string;

  /** Of the campaign, without gaps: what is read on the receipt. */
  @Column('integer')
  number: number;

  @Column('text')
  direction: 'to-commission' | 'to-school';

  @Column('text')
  handedBy: string;

  @Column('text')
  receivedBy: string;

  @Column('text')
  createdBy: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
