import { Check, Column, CreateDateColumn, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Authority } from '../accounts/authority.entity.js';
import { Campaign } from '../campaigns/campaign.entity.js';

@Entity('rosters')
@Unique(['campaignId', 'kind', 'name'])
@Check('rosters_kind_check', `kind IN ('observers', 'organisers', 'commission')`)
export class Roster {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey(() => Authority)
  authorityId: string;

  @Column('uuid')
  @ForeignKey(() => Campaign)
  campaignId: string;

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
