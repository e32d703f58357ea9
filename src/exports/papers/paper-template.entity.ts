import { Check, Column, CreateDateColumn, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Authority } from '../../accounts/authority.entity.js';

/** The office’s own form of a paper, as a Word file with tags. */
@Entity('paper_templates')
@Check('paper_templates_paper_check', `paper IN ('order')`)
export class PaperTemplate {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Authority)
  authorityId: string;

  @PrimaryColumn('text')
  paper: string;

  @Column('text')
  fileName: string;

  @Column('bytea')
  file: Buffer;

  @Column('text')
  uploadedBy: string;

  @CreateDateColumn({ type: 'timestamptz' })
  uploadedAt: Date;
}
