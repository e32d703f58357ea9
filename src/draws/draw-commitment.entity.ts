import { Check, Column, CreateDateColumn, Entity, ForeignKey, Unique } from 'typeorm';
import { OfAuthority } from '../accounts/of-authority.entity.js';
import { Draw } from './draw.entity.js';

/** A party’s commitment to its secret for one stage, given before the stage is announced. */
@Entity('draw_commitments')
@Check('draw_commitments_commitment_check', `commitment ~ '^[0-9a-f]{64}$'`)
@Unique(['drawId', 'stage', 'party'])
@Unique(['drawId', 'commitment'])
export class DrawCommitment extends OfAuthority {
  @Column('uuid')
  @ForeignKey(() => Draw)
  drawId: string;

  @Column('integer')
  stage: number;

  @Column('integer')
  party: number;

  @Column('text')
  name: string;

  @Column('text')
  commitment: string;

  @Column('text')
  createdBy: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
