import { Column, CreateDateColumn, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';
import { Authority } from '../accounts/authority.entity.js';
import { StoredRoadmap } from './roadmap.entity.js';

/** The secret link to the deadlines of one responsible body. */
@Entity('roadmap_feeds')
export class RoadmapFeed {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey(() => Authority)
  authorityId: string;

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
