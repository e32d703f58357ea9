import { Column, Entity, ForeignKey, PrimaryColumn, UpdateDateColumn } from 'typeorm';
import { Authority } from '../../accounts/authority.entity.js';
import { Campaign } from '../../campaigns/campaign.entity.js';

/** Until which day the schools of a campaign keep the papers; afterwards they may be destroyed. */
@Entity('work_keepings')
export class WorkKeeping {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Campaign)
  campaignId: string;

  @Column('uuid')
  @ForeignKey(() => Authority)
  authorityId: string;

  @Column('date')
  keptUntil: string;

  @Column('text')
  setBy: string;

  @UpdateDateColumn({ type: 'timestamptz' })
  setAt: Date;
}
