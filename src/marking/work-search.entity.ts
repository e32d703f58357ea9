import { Check, Column, CreateDateColumn, Entity, ForeignKey } from 'typeorm';
import { OfAuthority } from '../accounts/of-authority.entity.js';
import { Work } from '../works/work.entity.js';
import { MarkingRound } from './marking-round.entity.js';

/** A work that was not found, or was found after all; the last word counts. No work ever takes its place. Append-only. */
@Entity('work_searches')
@Check('work_searches_reason_check', `btrim(reason) <> ''`)
export class WorkSearch extends OfAuthority {
  @Column('uuid')
  @ForeignKey(() => MarkingRound)
  roundId: string;

  @Column('uuid')
  @ForeignKey(() => Work)
  workId: string;

  @Column('boolean')
  isFound: boolean;

  @Column('text')
  reason: string;

  @Column('text')
  createdBy: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
