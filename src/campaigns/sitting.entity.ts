import { Check, Column, Entity, ForeignKey, Index, Unique, VersionColumn } from 'typeorm';
import { OfCampaign } from './of-campaign.entity.js';
import { SchoolClass } from '../schools/school-class.entity.js';
import { School } from '../schools/school.entity.js';

@Entity('sittings')
@Check('sittings_order_check', `starts_at < ends_at`)
@Check('sittings_state_check', `state IN ('planned', 'cancelled')`)
@Check('sittings_form_check', `form IN ('paper', 'computer')`)
@Index('sittings_campaign_id_date_idx', ['campaignId', 'date'])
@Index('sittings_class_id_idx', ['classId'])
@Index('sittings_school_id_idx', ['schoolId'])
@Unique(['campaignId', 'classId', 'subject', 'part'])
export class Sitting extends OfCampaign {
  @Column('uuid')
  @ForeignKey(() => School)
  schoolId: string;

  @Column('uuid')
  @ForeignKey(() => SchoolClass)
  classId: string;

  @Column('text')
  subject: string;

  @Column('text', { default: 'basic' })
  level: string;

  @Column('integer', { default: 1 })
  part: number;

  @Column('date')
  date: string;

  @Column('integer', { nullable: true })
  lesson: number | null;

  @Column('time')
  startsAt: string;

  @Column('time')
  endsAt: string;

  @Column('text', { nullable: true })
  room: string | null;

  @Column('integer', { nullable: true })
  pupils: number | null;

  @Column('text', { default: 'paper' })
  form: 'paper' | 'computer';

  @Column('text', { nullable: true })
  organiser: string | null;

  @Column('text', { nullable: true })
  subjectTeacher: string | null;

  @Column('integer', { default: 1 })
  required: number;

  @Column('text', { default: 'planned' })
  state: 'planned' | 'cancelled';

  @VersionColumn({ default: 1 })
  version: number;
}
