import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique, VersionColumn } from 'typeorm';
import { Authority } from '../accounts/authority.entity.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { School } from './school.entity.js';

@Entity('school_classes')
@Unique(['campaignId', 'schoolId', 'grade', 'letter'])
export class SchoolClass {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey(() => Authority)
  authorityId: string;

  @Column('uuid')
  @ForeignKey(() => Campaign)
  campaignId: string;

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
