import { Check, Column, CreateDateColumn, Entity, ForeignKey, Unique } from 'typeorm';
import { OfAuthority } from '../accounts/of-authority.entity.js';
import { DrawOrderRow } from './draw-order.entity.js';

/** The dice of an order as one person typed them. Two entries of one attempt are compared; where they differ, both stay. */
@Entity('draw_dice')
@Unique(['orderId', 'attempt', 'typedBy'])
@Check('draw_dice_digits_check', `digits ~ '^[0-9]{20,}$'`)
export class DrawDiceRow extends OfAuthority {
  @Column('uuid')
  @ForeignKey(() => DrawOrderRow)
  orderId: string;

  @Column('integer')
  attempt: number;

  @Column('text')
  typedBy: string;

  @Column('text')
  digits: string;

  @Column('text')
  createdBy: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
