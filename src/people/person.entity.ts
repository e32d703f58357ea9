import { Check, Column, Entity, ForeignKey, Index, Unique, VersionColumn } from 'typeorm';
import { OfAuthority } from '../accounts/of-authority.entity.js';
import { School } from '../schools/school.entity.js';

@Entity('people')
@Unique(['authorityId', 'code'])
@Check('people_subject_grades_check', `jsonb_typeof(subject_grades) = 'object'`)
export class Person extends OfAuthority {
  @Column('text')
  code: string;

  @Column('text')
  fullName: string;

  @Column('text')
  category: string;

  @Column('text', { array: true })
  roles: string[];

  @Column('text', { nullable: true })
  homeAddress: string | null;

  @Column('double precision', { nullable: true })
  homeLatitude: number | null;

  @Column('double precision', { nullable: true })
  homeLongitude: number | null;

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('date', { nullable: true })
  bornOn: string | null;

  @Column('text', { array: true, default: '{}' })
  subjects: string[];

  /** Subject → the grades whose works this person can mark; a subject that is not here means every grade. */
  @Column('jsonb', { default: {} })
  subjectGrades: Record<string, number[]>;

  @Column('date', { nullable: true })
  trainedOn: string | null;

  @Column('date', { nullable: true })
  consentedOn: string | null;

  @Column('date', { nullable: true })
  disseminationConsentedOn: string | null;

  @Column('integer', { nullable: true })
  perDay: number | null;

  @Column('integer', { nullable: true })
  perWeek: number | null;

  @Column('integer', { nullable: true })
  total: number | null;

  @Column('integer', { default: 1 })
  share: number;

  /** The school that has proposed the person. */
  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey(() => School, { onDelete: 'SET NULL' })
  nominatedBy: string | null;

  @Column('timestamptz', { nullable: true })
  archivedAt: Date | null;

  /** The person whose second card this was. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Person)
  mergedInto: string | null;

  @VersionColumn({ default: 1 })
  version: number;
}
