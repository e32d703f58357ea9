import { Check, Column, CreateDateColumn, Entity, ForeignKey } from 'typeorm';
import { OfCampaign } from '../campaigns/of-campaign.entity.js';
import { School } from '../schools/school.entity.js';

@Entity('imports')
@Check('imports_state_check', `state IN ('checked', 'applied', 'undone')`)
export class Import extends OfCampaign {
  /** Of a file that a school has sent about itself. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => School, { onDelete: 'CASCADE' })
  schoolId: string | null;

  @Column('text')
  fileName: string;

  @Column('text')
  fileSha256: string;

  /** Up to 5 MB, and read only to be given back. */
  @Column('bytea', { select: false })
  file: Buffer;

  @Column('text', { default: 'checked' })
  state: 'checked' | 'applied' | 'undone';

  @Column('jsonb')
  summary: Record<string, unknown>;

  @Column('jsonb')
  problems: Record<string, unknown>;

  @Column('text')
  createdBy: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  appliedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  undoneAt: Date | null;
}
