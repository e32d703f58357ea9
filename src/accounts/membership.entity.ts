import { Check, Column, CreateDateColumn, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Role } from '../http/actor.js';
import { Person } from '../people/person.entity.js';
import { School } from '../schools/school.entity.js';
import { Authority } from './authority.entity.js';
import { User } from './user.entity.js';

/** What a user is in one municipality. */
@Entity('memberships')
@Unique(['userId', 'authorityId'])
@Check(
  'memberships_role_check',
  `role IN ('administrator', 'regional-operator', 'methodist', 'viewer', 'commission-chair', 'school-coordinator', 'expert', 'observer')`,
)
@Check('memberships_operator_check', `authority_id IS NOT NULL OR role = 'administrator'`)
@Check('memberships_school_check', `(role = 'school-coordinator') = (school_id IS NOT NULL)`)
@Check('memberships_person_check', `(role IN ('expert', 'observer')) = (person_id IS NOT NULL)`)
export class Membership {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey(() => User, { onDelete: 'CASCADE' })
  userId: string;

  /** null: the operator of the installation. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Authority)
  authorityId: string | null;

  @Column('text')
  role: Role;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => School, { onDelete: 'CASCADE' })
  schoolId: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Person, { onDelete: 'CASCADE' })
  personId: string | null;

  /** Since when it gives no rights; null: it does. */
  @Column('timestamptz', { nullable: true })
  suspendedAt: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
