import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { OfAuthority } from '../accounts/of-authority.entity.js';
import { School } from '../schools/school.entity.js';
import { Person } from './person.entity.js';

@Entity('bans')
@Check('bans_target_check', `num_nonnulls(school_id, other_person_id) = 1 AND other_person_id IS DISTINCT FROM person_id`)
@Unique(['personId', 'schoolId'])
@Unique(['personId', 'otherPersonId'])
export class Ban extends OfAuthority {
  @Column('uuid')
  @ForeignKey(() => Person, { onDelete: 'CASCADE' })
  personId: string;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => School, { onDelete: 'CASCADE' })
  schoolId: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Person, { onDelete: 'CASCADE' })
  otherPersonId: string | null;

  @Column('text', { nullable: true })
  reason: string | null;
}
