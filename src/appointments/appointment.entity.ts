import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique, VersionColumn } from 'typeorm';
import { Authority } from '../accounts/authority.entity.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { School } from '../schools/school.entity.js';

/** Who answers for a campaign in the municipality or in one school, and who stands in. */
@Entity('appointments')
@Unique(['campaignId', 'schoolId', 'duty'])
@Index('appointments_one_for_all_idx', ['campaignId', 'duty'], { unique: true, where: `school_id IS NULL` })
export class Appointment {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey(() => Authority)
  authorityId: string;

  @Column('uuid')
  @ForeignKey(() => Campaign)
  campaignId: string;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => School, { onDelete: 'CASCADE' })
  schoolId: string | null;

  @Column('text')
  duty: string;

  @Column('text')
  fullName: string;

  @Column('text')
  post: string;

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { nullable: true })
  substituteName: string | null;

  @Column('text', { nullable: true })
  substitutePost: string | null;

  @Column('text', { nullable: true })
  substitutePhone: string | null;

  @VersionColumn({ default: 1 })
  version: number;
}
