import { Check, Column, CreateDateColumn, Entity } from 'typeorm';
import { OfCampaign } from '../campaigns/of-campaign.entity.js';

@Entity('message_batches')
@Check('message_batches_kind_check', `kind IN ('change', 'invitation', 'nudge')`)
@Check('message_batches_state_check', `state IN ('draft', 'approved', 'discarded')`)
export class MessageBatch extends OfCampaign {
  @Column('text')
  kind: 'change' | 'invitation' | 'nudge';

  @Column('uuid', { nullable: true })
  versionId: string | null;

  @Column('text')
  title: string;

  @Column('text', { default: 'draft' })
  state: 'draft' | 'approved' | 'discarded';

  @Column('text')
  createdBy: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @Column('text', { nullable: true })
  approvedBy: string | null;

  @Column('timestamptz', { nullable: true })
  approvedAt: Date | null;
}
