import { Column, CreateDateColumn, Entity, ForeignKey } from 'typeorm';
import { OfAuthority } from '../accounts/of-authority.entity.js';
import { StoredRoadmap } from './roadmap.entity.js';

/** The secret link to the deadlines of one responsible body. */
@Entity('roadmap_feeds')
export class RoadmapFeed extends OfAuthority {
  @Column('uuid')
  @ForeignKey(() => StoredRoadmap, { onDelete: 'CASCADE' })
  roadmapId: string;

  @Column('text')
  body: string;

  @Column('text', { unique: true })
  tokenHash: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;
}
