import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Authority } from '../accounts/authority.entity.js';
import { Work } from '../works/work.entity.js';
import { MarkingRound } from './marking-round.entity.js';

/** A work that measures the commission: a control work's total is known, an anchor work goes to all experts. Append-only. */
@Entity('marking_references')
@Check('marking_references_purpose_check', `purpose IN ('control', 'anchor') AND (purpose = 'control') = (total IS NOT NULL)`)
export class MarkingReference {
  @PrimaryColumn('uuid')
  @ForeignKey(() => MarkingRound)
  roundId: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => Work)
  workId: string;

  @Column('uuid')
  @ForeignKey(() => Authority)
  authorityId: string;

  @Column('text')
  purpose: 'control' | 'anchor';

  @Column('integer', { nullable: true })
  total: number | null;
}
