import { Column, CreateDateColumn, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Authority } from '../accounts/authority.entity.js';
import { DrawOrderRow } from './draw-order.entity.js';

/** What a party revealed, before the randomness existed. */
@Entity('draw_reveals')
@Unique(['orderId', 'party'])
export class DrawRevealRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey(() => Authority)
  authorityId: string;

  @Column('uuid')
  @ForeignKey(() => DrawOrderRow)
  orderId: string;

  @Column('integer')
  party: number;

  /** null: the party refuses. */
  @Column('text', { nullable: true })
  secret: string | null;

  @Column('bytea')
  document: Buffer;

  @Column('text')
  createdBy: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
