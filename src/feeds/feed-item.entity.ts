import { Check, Column, Entity, Unique } from 'typeorm';
import { OfCampaign } from '../campaigns/of-campaign.entity.js';
import type { EventContent } from './calendar-event.js';

@Entity('feed_items')
@Check('feed_items_audience_check', `audience IN ('person', 'school', 'commission', 'public')`)
@Check('feed_items_status_check', `status IN ('CONFIRMED', 'CANCELLED')`)
@Unique(['audience', 'ownerId', 'uid'])
export class FeedItem extends OfCampaign {
  @Column('text')
  audience: 'person' | 'school' | 'commission' | 'public';

  @Column('uuid')
  ownerId: string;

  @Column('text')
  uid: string;

  @Column('text')
  slotKey: string;

  @Column('uuid', { nullable: true })
  personId: string | null;

  @Column('integer', { default: 0 })
  sequence: number;

  @Column('text')
  status: 'CONFIRMED' | 'CANCELLED';

  @Column('jsonb')
  payload: EventContent;

  @Column('text')
  payloadHash: string;

  @Column('timestamptz')
  endsAt: Date;

  @Column('timestamptz')
  firstPublishedAt: Date;

  @Column('timestamptz')
  revisedAt: Date;

  @Column('timestamptz', { nullable: true })
  cancelledAt: Date | null;
}
