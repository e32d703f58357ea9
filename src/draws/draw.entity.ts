import { Check, Column, CreateDateColumn, Entity, Unique } from 'typeorm';
import { OfCampaign } from '../campaigns/of-campaign.entity.js';

/** A verifiable draw: a numbered, public and irrevocable list of works. What may happen to it is guarded by the database. */
@Entity('draws')
@Check('draws_procedure_check', `procedure IN ('R3', 'R4', 'R5')`)
@Check('draws_state_check', `state IN ('open', 'void') AND (state = 'void') = (void_reason IS NOT NULL)`)
@Unique(['authorityId', 'number'])
export class Draw extends OfCampaign {
  /** The authority’s next number, without gaps; given by the database. */
  @Column({ type: 'integer', insert: false, update: false })
  number: number;

  @Column('text')
  procedure: 'R3' | 'R4' | 'R5';

  @Column('text')
  title: string;

  /** Which works of the campaign it lists: a `DrawScope`. */
  @Column('jsonb')
  scope: Record<string, unknown>;

  @Column('integer')
  works: number;

  /** The bytes of frame.tsv. */
  @Column('bytea', { select: false })
  frame: Buffer;

  @Column('text')
  frameSha256: string;

  /** Of a list in groups by risk: the level of risk behind each stratum, by its name. Never published. */
  @Column('jsonb', { nullable: true, select: false })
  groupLevels: Record<string, number> | null;

  @Column('text', { default: 'open' })
  state: 'open' | 'void';

  @Column('text', { nullable: true })
  voidReason: string | null;

  @Column('timestamptz', { nullable: true })
  voidedAt: Date | null;

  @Column('text')
  createdBy: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
