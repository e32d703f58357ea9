import { Check, Column, CreateDateColumn, Entity, ForeignKey } from 'typeorm';
import { OfCampaign } from '../campaigns/of-campaign.entity.js';
import { Draw } from '../draws/draw.entity.js';
import type { CrossCheckPlan } from '../engine/index.js';
import { TargetList } from '../draws/target-list.entity.js';

/** One solved distribution of drawn or targeted works among experts; immutable. */
@Entity('work_allocations')
@Check('work_allocations_procedure_check', `procedure IN ('R2', 'R3', 'R4', 'R5')`)
@Check('work_allocations_exchange_check', `exchange IS NULL OR procedure = 'R5'`)
@Check('work_allocations_source_check', `num_nonnulls(draw_id, list_id) > 0`)
export class WorkAllocation extends OfCampaign {
  @Column('text')
  procedure: 'R2' | 'R3' | 'R4' | 'R5';

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Draw)
  drawId: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => TargetList)
  listId: string | null;

  /** `recheck-problem/1`: works by public id, experts by code. */
  @Column('jsonb')
  problem: Record<string, unknown>;

  @Column('text')
  problemSha256: string;

  /** `recheck-solution/1`. */
  @Column('jsonb')
  solution: Record<string, unknown>;

  /** Which school checks which, of a cross-check (R5); null elsewhere, and of those made before it was kept. */
  @Column('jsonb', { nullable: true })
  exchange: readonly CrossCheckPlan[] | null;

  @Column('text')
  createdBy: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
