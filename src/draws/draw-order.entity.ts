import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { OfAuthority } from '../accounts/of-authority.entity.js';
import { Draw } from './draw.entity.js';

/** An announced stage of a draw and what became of it. */
@Entity('draw_orders')
@Check(
  'draw_orders_state_check',
  `state IN ('announced', 'drawn', 'void') AND (state = 'drawn') = (result IS NOT NULL) AND (state = 'void') = (declaration IS NOT NULL)`,
)
@Index('draw_orders_one_live_idx', ['drawId'], { unique: true, where: `state = 'announced'` })
@Unique(['drawId', 'stage'])
export class DrawOrderRow extends OfAuthority {
  @Column('uuid')
  @ForeignKey(() => Draw)
  drawId: string;

  @Column('integer')
  stage: number;

  /** The bytes of plan.json or of extension-k.json. */
  @Column('bytea')
  announcement: Buffer;

  @Column('text')
  sha256: string;

  /** When the randomness comes into being. */
  @Column('timestamptz')
  moment: Date;

  @Column('text', { default: 'announced' })
  state: 'announced' | 'drawn' | 'void';

  /** The bytes of draw.json as they stood after this stage. */
  @Column('bytea', { nullable: true })
  result: Buffer | null;

  @Column('text', { nullable: true })
  resultSha256: string | null;

  /** The bytes of the declaration that it is void. */
  @Column('bytea', { nullable: true })
  declaration: Buffer | null;

  @Column('text')
  announcedBy: string;

  @CreateDateColumn({ type: 'timestamptz' })
  announcedAt: Date;

  @Column('timestamptz', { nullable: true })
  drawnAt: Date | null;

  @Column('timestamptz', { nullable: true })
  voidedAt: Date | null;
}
