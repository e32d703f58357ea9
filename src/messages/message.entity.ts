import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index } from 'typeorm';
import { OfCampaign } from '../campaigns/of-campaign.entity.js';
import { Person } from '../people/person.entity.js';
import { MessageBatch } from './message-batch.entity.js';

export type MessageState = 'draft' | 'waiting' | 'claimed' | 'sending' | 'sent' | 'uncertain' | 'failed' | 'bounced' | 'skipped';

/** One letter to one person by one channel: what is to be said, and how far it has come. */
@Entity('messages')
@Check('messages_kind_check', `kind IN ('change', 'invitation', 'nudge', 'reminder')`)
@Check('messages_channel_check', `channel IN ('email', 'max', 'copy')`)
@Check(
  'messages_state_check',
  `state IN ('draft', 'waiting', 'claimed', 'sending', 'sent', 'uncertain', 'failed', 'bounced', 'skipped')`,
)
@Index('messages_state_not_before_idx', ['state', 'notBefore'])
@Index('messages_campaign_id_person_id_idx', ['campaignId', 'personId'])
export class Message extends OfCampaign {
  @Column('uuid', { nullable: true })
  @ForeignKey(() => MessageBatch)
  batchId: string | null;

  @Column('uuid')
  @ForeignKey(() => Person, { onDelete: 'CASCADE' })
  personId: string;

  @Column('text')
  kind: 'change' | 'invitation' | 'nudge' | 'reminder';

  @Column('text')
  channel: 'email' | 'max' | 'copy';

  @Column('text', { nullable: true })
  address: string | null;

  @Column('text')
  subject: string;

  @Column('text')
  text: string;

  @Column('text')
  html: string;

  @Column('integer')
  rank: number;

  @Column('text')
  state: MessageState;

  @Column('timestamptz')
  notBefore: Date;

  @Column('timestamptz', { nullable: true })
  concernsAt: Date | null;

  @Column('text', { nullable: true, unique: true })
  onceKey: string | null;

  @Column('text', { unique: true })
  linkToken: string;

  @Column('integer', { default: 0 })
  attempts: number;

  @Column('text', { nullable: true })
  claimedBy: string | null;

  @Column('timestamptz', { nullable: true })
  claimedUntil: Date | null;

  @Column('text', { nullable: true })
  answer: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  @Column('timestamptz', { nullable: true })
  seenAt: Date | null;
}
