import { Check, Column, CreateDateColumn, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Authority } from '../../accounts/authority.entity.js';
import { Campaign } from '../../campaigns/campaign.entity.js';
import { School } from '../../schools/school.entity.js';

/** Papers of one school that changed hands, with a receipt; append-only. */
@Entity('work_handovers')
@Check('work_handovers_direction_check', `direction IN ('to-commission', 'to-school')`)
@Unique(['campaignId', 'number'])
export class WorkHandover {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey(() => Authority)
  authorityId: string;

  @Column('uuid')
  @ForeignKey(() => Campaign)
  campaignId: string;

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
