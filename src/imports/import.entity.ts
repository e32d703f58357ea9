import { Check, Column, CreateDateColumn, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';
import { Authority } from '../accounts/authority.entity.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { School } from '../schools/school.entity.js';

@Entity('imports')
@Check('imports_state_check', `state IN ('checked', 'applied', 'undone')`)
export class Import {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey(() => Authority)
  authorityId: string;

  @Column('uuid')
  @ForeignKey(() => Campaign)
  campaignId: string;

  /** Of a file that a school has sent about itself. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => School, { onDelete: 'CASCADE' })
  schoolId: string | null;

  @Column('text')
  fileName: string;

  @Column('text')
  fileSha256: string;

  @Column('bytea')
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
