import { Check, Column, CreateDateColumn, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Authority } from '../accounts/authority.entity.js';
import { Draw } from './draw.entity.js';

/** A party’s commitment to its secret for one stage, given before the stage is announced. */
@Entity('draw_commitments')
@Check('draw_commitments_commitment_check', `commitment ~ '^[0-9a-f]{64}$'`)
@Unique(['drawId', 'stage', 'party'])
@Unique(['drawId', 'commitment'])
export class DrawCommitment {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey(() => Authority)
  authorityId: string;

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
