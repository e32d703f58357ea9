import { Column, CreateDateColumn, Entity, ForeignKey, Unique } from 'typeorm';
import { OfAuthority } from '../accounts/of-authority.entity.js';
import { DrawOrderRow } from './draw-order.entity.js';

/** What a party revealed, before the randomness existed. */
@Entity('draw_reveals')
@Unique(['orderId', 'party'])
export class DrawRevealRow extends OfAuthority {
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
