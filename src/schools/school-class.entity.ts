import { Column, Entity, ForeignKey, Unique, VersionColumn } from 'typeorm';
import { OfCampaign } from '../campaigns/of-campaign.entity.js';
import { School } from './school.entity.js';

@Entity('school_classes')
@Unique(['campaignId', 'schoolId', 'grade', 'letter'])
export class SchoolClass extends OfCampaign {
  @Column('uuid')
  @ForeignKey(() => School, { onDelete: 'CASCADE' })
  schoolId: string;

  @Column('integer')
  grade: number;

  @Column('text', { default: '' })
  letter: string;

  @Column('integer', { nullable: true })
  ordinal: number | null;

  @VersionColumn({ default: 1 })
  version: number;
}
