import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique, VersionColumn } from 'typeorm';
import { Authority } from '../accounts/authority.entity.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { School } from '../schools/school.entity.js';

/** How many works of a parallel a school confirms to have. */
@Entity('work_counts')
@Check('work_counts_works_check', `works >= 0`)
@Unique(['campaignId', 'schoolId', 'grade', 'subject'])
export class WorkCount {
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
