import { Check, Column, CreateDateColumn, Entity, ForeignKey, VersionColumn } from 'typeorm';
import { OfAuthority } from '../accounts/of-authority.entity.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import type { RoadmapWarning } from './roadmap.js';

/** A roadmap as it was read from a file: first looked at, then in force, at last closed. */
@Entity('roadmaps')
@Check('roadmaps_state_check', `state IN ('checked', 'applied', 'closed')`)
export class StoredRoadmap extends OfAuthority {
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Campaign)
  campaignId: string | null;

  @Column('text')
  title: string;

  @Column('text')
  fileName: string;

  @Column('text', { default: 'checked' })
  state: 'checked' | 'applied' | 'closed';

  @Column('jsonb', { default: [] })
  warnings: readonly RoadmapWarning[];

  @Column('text')
  createdBy: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  appliedAt: Date | null;

  @VersionColumn({ default: 1 })
  version: number;
}
