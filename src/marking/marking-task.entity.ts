import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { OfAuthority } from '../accounts/of-authority.entity.js';
import { Person } from '../people/person.entity.js';
import { WorkAssignment } from '../rechecks/work-assignment.entity.js';
import { Work } from '../works/work.entity.js';
import { MarkingRound } from './marking-round.entity.js';

/** One work before one expert, who cannot tell its purpose. Append-only. */
@Entity('marking_tasks')
@Check(
  'marking_tasks_purpose_check',
  `purpose IN ('first', 'second', 'arbiter', 'control', 'anchor') AND (purpose IN ('first', 'second', 'arbiter')) = (assignment_id IS NOT NULL)`,
)
@Index('marking_tasks_person_id_idx', ['personId'])
@Unique(['assignmentId'])
@Unique(['roundId', 'personId', 'workId'])
export class MarkingTask extends OfAuthority {
  @Column('uuid')
  @ForeignKey(() => MarkingRound)
  roundId: string;

  @Column('uuid')
  @ForeignKey(() => Person)
  personId: string;

  @Column('uuid')
  @ForeignKey(() => Work)
  workId: string;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => WorkAssignment)
  assignmentId: string | null;

  @Column('text')
  purpose: 'first' | 'second' | 'arbiter' | 'control' | 'anchor';

  @Column('integer')
  position: number;

  @Column('integer')
  minutes: number;
}
