import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Authority } from '../../accounts/authority.entity.js';
import { Work } from '../../works/work.entity.js';
import { WorkHandover } from './work-handover.entity.js';

/** One paper on a receipt; append-only. */
@Entity('handed_works')
@Index('handed_works_work_id_idx', ['workId'])
export class HandedWork {
  @PrimaryColumn('uuid')
  @ForeignKey(() => WorkHandover)
  handoverId: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => Work)
  workId: string;

  @Column('uuid')
  @ForeignKey(() => Authority)
  authorityId: string;
}
