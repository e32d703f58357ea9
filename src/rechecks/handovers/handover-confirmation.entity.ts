import { Column, CreateDateColumn, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Authority } from '../../accounts/authority.entity.js';
import { WorkHandover } from './work-handover.entity.js';

/** The commission has counted the papers of a receipt; append-only. A receipt that it makes out itself is confirmed at once. */
@Entity('handover_confirmations')
export class HandoverConfirmation {
  @PrimaryColumn('uuid')
  @ForeignKey(() => WorkHandover)
  handoverId: string;

  @Column('uuid')
  @ForeignKey(() => Authority)
  authorityId: string;

  @Column('text')
  confirmedBy: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
