import { Column, Entity, Unique } from 'typeorm';
import { OfCampaign } from '../campaigns/of-campaign.entity.js';

/** How the marks of one paper are shared in a group of participants, in per cent, as `Ф3` publishes it. */
@Entity('mark_shares')
@Unique(['campaignId', 'grade', 'subject', 'groupName'])
export class MarkShares extends OfCampaign {
  @Column('integer')
  grade: number;

  @Column('text')
  subject: string;

  /** From the whole country down to a school. */
  @Column('text')
  groupName: string;

  @Column('integer', { nullable: true })
  schools: number | null;

  @Column('integer')
  participants: number;

  @Column('double precision', { nullable: true })
  twos: number | null;

  @Column('double precision', { nullable: true })
  threes: number | null;

  @Column('double precision', { nullable: true })
  fours: number | null;

  @Column('double precision', { nullable: true })
  fives: number | null;
}
