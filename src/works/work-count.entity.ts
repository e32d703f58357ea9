import { Check, Column, Entity, ForeignKey, Unique, VersionColumn } from 'typeorm';
import { OfCampaign } from '../campaigns/of-campaign.entity.js';
import { School } from '../schools/school.entity.js';

/** How many works of a parallel a school confirms to have. */
@Entity('work_counts')
@Check('work_counts_works_check', `works >= 0`)
@Unique(['campaignId', 'schoolId', 'grade', 'subject'])
export class WorkCount extends OfCampaign {
  @Column('uuid')
  @ForeignKey(() => School)
  schoolId: string;

  @Column('integer')
  grade: number;

  @Column('text')
  subject: string;

  @Column('integer')
  works: number;

  @Column('text')
  confirmedBy: string;

  @Column('timestamptz', { default: () => 'now()' })
  confirmedAt: Date;

  @VersionColumn({ default: 1 })
  version: number;
}
