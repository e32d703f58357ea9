import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Authority } from '../accounts/authority.entity.js';
import { School } from './school.entity.js';

@Entity('school_risks')
@Check('school_risks_level_check', `level BETWEEN 0 AND 3`)
@Unique(['schoolId', 'year'])
export class SchoolRisk {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey(() => Authority)
  authorityId: string;

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
