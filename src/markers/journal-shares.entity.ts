import { Column, Entity, Unique } from 'typeorm';
import { OfCampaign } from '../campaigns/of-campaign.entity.js';

/** How the marks of one paper stand to those of the journal in a group of participants, in per cent, as it is published. */
@Entity('journal_shares')
@Unique(['campaignId', 'grade', 'subject', 'groupName'])
export class JournalShares extends OfCampaign {
  @Column('integer')
  grade: number;

  @Column('text')
  subject: string;

  @Column('text')
  groupName: string;

  @Column('integer', { nullable: true })
  participants: number | null;

  @Column('double precision', { nullable: true })
  lowered: number | null;

  @Column('double precision', { nullable: true })
  confirmed: number | null;

  @Column('double precision', { nullable: true })
  raised: number | null;
}
