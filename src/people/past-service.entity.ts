import { Column, Entity, ForeignKey, Unique } from 'typeorm';
import { OfAuthority } from '../accounts/of-authority.entity.js';
import { School } from '../schools/school.entity.js';
import { Person } from './person.entity.js';

@Entity('past_services')
@Unique(['personId', 'schoolId', 'year'])
export class PastService extends OfAuthority {
  @Column('uuid')
  @ForeignKey(() => Person, { onDelete: 'CASCADE' })
  personId: string;

  @Column('uuid')
  @ForeignKey(() => School, { onDelete: 'CASCADE' })
  schoolId: string;

  @Column('integer')
  year: number;
}
