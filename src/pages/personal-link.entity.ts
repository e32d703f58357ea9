import { Check, Column, CreateDateColumn, Entity, Index } from 'typeorm';
import { OfAuthority } from '../accounts/of-authority.entity.js';

/** A page of one's own without an account: whoever holds the link is taken for the person or the school. */
@Entity('personal_links')
@Check('personal_links_audience_check', `audience IN ('person', 'school')`)
@Index('personal_links_owner_id_idx', ['ownerId'])
export class PersonalLink extends OfAuthority {
  @Column('text')
  audience: 'person' | 'school';

  @Column('uuid')
  ownerId: string;

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

  @Column('timestamptz', { nullable: true })
  lastOpenedAt: Date | null;
}
