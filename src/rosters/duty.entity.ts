import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { OfAuthority } from '../accounts/of-authority.entity.js';
import { GradingBlock } from '../campaigns/grading-block.entity.js';
import { Sitting } from '../campaigns/sitting.entity.js';
import { Person } from '../people/person.entity.js';
import { RosterVersion } from './roster-version.entity.js';

@Entity('duties')
@Check('duties_slot_check', `num_nonnulls(sitting_id, grading_block_id) = 1`)
@Unique(['versionId', 'personId', 'sittingId'])
@Unique(['versionId', 'personId', 'gradingBlockId'])
export class Duty extends OfAuthority {
  @Column('uuid')
  @ForeignKey(() => RosterVersion, { onDelete: 'CASCADE' })
  versionId: string;

  @Column('uuid')
  @ForeignKey(() => Person)
  personId: string;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Sitting)
  sittingId: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => GradingBlock)
  gradingBlockId: string | null;

  /** One of several rooms of the sitting. */
  @Column('text', { nullable: true })
  room: string | null;

  @Column('text')
  role: string;

  @Column('boolean', { default: false })
  isPinned: boolean;
}
