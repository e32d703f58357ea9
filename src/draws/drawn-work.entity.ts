import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Authority } from '../accounts/authority.entity.js';
import { Work } from '../works/work.entity.js';
import { Draw } from './draw.entity.js';
import { DrawOrderRow } from './draw-order.entity.js';

/** A work that a draw took. */
@Entity('drawn_works')
@Unique(['orderId', 'position'])
export class DrawnWork {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Draw)
  drawId: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => Work)
  workId: string;

  @Column('uuid')
  @ForeignKey(() => Authority)
  authorityId: string;

  @Column('uuid')
  @ForeignKey(() => DrawOrderRow)
  orderId: string;

  /** In draw order, from 1. */
  @Column('integer')
  position: number;

  @Column('text')
  ticket: string;
}
