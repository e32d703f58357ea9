import { Column, Entity, ForeignKey, Index, Unique, VersionColumn } from 'typeorm';
import { OfCampaign } from '../campaigns/of-campaign.entity.js';
import { Person } from '../people/person.entity.js';
import { School } from '../schools/school.entity.js';
import type { Finding } from './stages.js';

/** What an observer or a member of the commission has seen at a school. Nothing in it names a pupil. */
@Entity('acts')
@Unique(['personId', 'uid'])
@Index('acts_campaign_id_held_on_idx', ['campaignId', 'heldOn'])
export class Act extends OfCampaign {
  @Column('uuid')
  @ForeignKey(() => School)
  schoolId: string;

  @Column('uuid')
  @ForeignKey(() => Person, { onDelete: 'CASCADE' })
  personId: string;

  /** The duty it reports on, as calendars know it. */
  @Column('text')
  uid: string;

  @Column('text')
  slotKey: string;

  @Column('date')
  heldOn: string;

  @Column('time')
  startsAt: string;

  @Column('time')
  endsAt: string;

  @Column('text')
  subject: string;

  @Column('text')
  classLabel: string;

  @Column('jsonb')
  findings: readonly Finding[];

  @Column('text', { nullable: true })
  remarks: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  submittedAt: Date;

  @VersionColumn({ default: 1 })
  version: number;
}
