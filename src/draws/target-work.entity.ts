import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Authority } from '../accounts/authority.entity.js';
import { Work } from '../works/work.entity.js';
import { TargetList } from './target-list.entity.js';

/** A work of a targeted list. */
@Entity('target_works')
@Unique(['listId', 'position'])
export class TargetWork {
  @PrimaryColumn('uuid')
  @ForeignKey(() => TargetList)
  listId: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => Work)
  workId: string;

  @Column('uuid')
  @ForeignKey(() => Authority)
  authorityId: string;

  @Column('integer')
  position: number;
}
