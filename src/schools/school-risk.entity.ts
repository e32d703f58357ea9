import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { OfAuthority } from '../accounts/of-authority.entity.js';
import { School } from './school.entity.js';

@Entity('school_risks')
@Check('school_risks_level_check', `level BETWEEN 0 AND 3`)
@Unique(['schoolId', 'year'])
export class SchoolRisk extends OfAuthority {
  @Column('uuid')
  @ForeignKey(() => School, { onDelete: 'CASCADE' })
  schoolId: string;

  @Column('integer')
  year: number;

  @Column('integer')
  level: number;

  @Column('text', { nullable: true })
  reason: string | null;
}
