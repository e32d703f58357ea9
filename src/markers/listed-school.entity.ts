import { Column, Entity, ForeignKey, Unique } from 'typeorm';
import { OfAuthority } from '../accounts/of-authority.entity.js';
import { School } from '../schools/school.entity.js';

/** A school on the yearly list of schools with possible markers: what others have found, not what anybody has decided. */
@Entity('listed_schools')
@Unique(['schoolId', 'year'])
export class ListedSchool extends OfAuthority {
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
