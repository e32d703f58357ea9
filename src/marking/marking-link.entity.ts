import { Column, CreateDateColumn, Entity, ForeignKey, Index } from 'typeorm';
import { OfAuthority } from '../accounts/of-authority.entity.js';
import { Person } from '../people/person.entity.js';
import { MarkingRound } from './marking-round.entity.js';

/** An expert's personal way to their works; only the hash of its secret is kept. */
@Entity('marking_links')
@Index('marking_links_one_live_idx', ['roundId', 'personId'], { unique: true, where: `revoked_at IS NULL` })
export class MarkingLink extends OfAuthority {
  @Column('uuid')
  @ForeignKey(() => MarkingRound)
  roundId: string;

  @Column('uuid')
  @ForeignKey(() => Person)
  personId: string;

  @Column('text', { unique: true })
  tokenHash: string;

  @Column('text')
  createdBy: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;
}
