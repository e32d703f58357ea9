import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Authority } from '../accounts/authority.entity.js';
import { Work } from '../works/work.entity.js';
import { Draw } from './draw.entity.js';

/** A work that a draw lists. */
@Entity('draw_works')
@Index('draw_works_work_id_idx', ['workId'])
export class DrawWork {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Draw)
  drawId: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => Work)
  workId: string;

  @Column('uuid')
  @ForeignKey(() => Authority)
  authorityId: string;

  @Column('text')
  stratum: string;
}
