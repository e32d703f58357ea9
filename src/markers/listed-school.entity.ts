import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Authority } from '../accounts/authority.entity.js';
import { School } from '../schools/school.entity.js';

/** A school on the yearly list of schools with possible markers: what others have found, not what anybody has decided. */
@Entity('listed_schools')
@Unique(['schoolId', 'year'])
export class ListedSchool {
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

  /** `4 russian`. */
  @Column('text', { array: true, default: '{}' })
  papers: string[];

  @Column('integer')
  markers: number;
}
