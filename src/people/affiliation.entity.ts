import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { OfAuthority } from '../accounts/of-authority.entity.js';
import { School } from '../schools/school.entity.js';
import { Person } from './person.entity.js';

@Entity('affiliations')
@Check('affiliations_kind_check', `kind IN ('employment', 'child', 'relative', 'former', 'declared')`)
@Check('affiliations_scope_check', `scope IN ('school', 'parallel', 'class')`)
@Unique(['personId', 'schoolId', 'kind'])
export class Affiliation extends OfAuthority {
  @Column('uuid')
  @ForeignKey(() => Person, { onDelete: 'CASCADE' })
  personId: string;

  @Column('uuid')
  @ForeignKey(() => School, { onDelete: 'CASCADE' })
  schoolId: string;

  @Column('text')
  kind: 'employment' | 'child' | 'relative' | 'former' | 'declared';

  @Column('text', { default: 'school' })
  scope: 'school' | 'parallel' | 'class';

  @Column('integer', { nullable: true })
  grade: number | null;

  @Column('text', { nullable: true })
  letter: string | null;

  @Column('date', { nullable: true })
  since: string | null;

  @Column('date', { nullable: true })
  until: string | null;

  @Column('text', { nullable: true })
  declaredBy: string | null;

  @Column('text', { nullable: true })
  note: string | null;
}
