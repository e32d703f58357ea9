import { Check, Column, CreateDateColumn, Entity, Index } from 'typeorm';
import { OfCampaign } from '../campaigns/of-campaign.entity.js';

@Entity('feed_tokens')
@Check('feed_tokens_audience_check', `audience IN ('person', 'school', 'commission', 'public')`)
@Index('feed_tokens_one_live_idx', ['campaignId', 'audience', 'ownerId'], {
  unique: true,
  where: `rotated_at IS NULL AND revoked_at IS NULL`,
})
export class FeedToken extends OfCampaign {
  @Column('text')
  audience: 'person' | 'school' | 'commission' | 'public';

  @Column('uuid')
  ownerId: string;

  @Column('text', { unique: true })
  tokenHash: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  rotatedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  expiresAt: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  lastFetchedAt: Date | null;

  @Column('text', { nullable: true })
  lastFetchedBy: string | null;
}
