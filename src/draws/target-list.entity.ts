import { Check, Column, CreateDateColumn, Entity, ForeignKey } from 'typeorm';
import { OfCampaign } from '../campaigns/of-campaign.entity.js';
import { Draw } from './draw.entity.js';

/** Works that are rechecked for a reason and not by lot; they never enter the inference of a draw. */
@Entity('target_lists')
@Check('target_lists_procedure_check', `procedure IN ('R2', 'R3', 'R4', 'R5')`)
@Check('target_lists_label_check', `label IN ('flagged', 'honours', 'coverage') AND (label = 'coverage') = (draw_id IS NOT NULL)`)
export class TargetList extends OfCampaign {
  @Column('text')
  procedure: 'R2' | 'R3' | 'R4' | 'R5';

  @Column('text')
  label: 'flagged' | 'honours' | 'coverage';

  @Column('text')
  title: string;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Draw)
  drawId: string | null;

  @Column('jsonb')
  scope: Record<string, unknown>;

  @Column('integer')
  works: number;

  @Column('text')
  createdBy: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
