import { Check, Column, CreateDateColumn, Entity, ForeignKey, Unique } from 'typeorm';
import { OfCampaign } from '../campaigns/of-campaign.entity.js';

@Entity('rosters')
@Unique(['campaignId', 'kind', 'name'])
@Check('rosters_kind_check', `kind IN ('observers', 'organisers', 'commission')`)
export class Roster extends OfCampaign {
  @Column('text', { default: 'observers' })
  kind: 'observers' | 'organisers' | 'commission';

  @Column('text')
  name: string;

  /** Which part of the campaign it plans: a `RosterScope`. */
  @Column('jsonb', { default: {} })
  scope: Record<string, unknown>;

  /** The version that is on the board: what the next change by hand goes on from. */
  @Column('uuid', { nullable: true })
  @ForeignKey('RosterVersion', { onDelete: 'SET NULL' })
  headId: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
