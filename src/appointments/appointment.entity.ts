import { Column, Entity, ForeignKey, Index, Unique, VersionColumn } from 'typeorm';
import { OfCampaign } from '../campaigns/of-campaign.entity.js';
import { School } from '../schools/school.entity.js';

/** Who answers for a campaign in the municipality or in one school, and who stands in. */
@Entity('appointments')
@Unique(['campaignId', 'schoolId', 'duty'])
@Index('appointments_one_for_all_idx', ['campaignId', 'duty'], { unique: true, where: `school_id IS NULL` })
export class Appointment extends OfCampaign {
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
