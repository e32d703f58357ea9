import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Authority } from '../accounts/authority.entity.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { Person } from '../people/person.entity.js';
import { School } from '../schools/school.entity.js';

/** A lesson that a teacher gives every week while the campaign lasts. */
@Entity('own_lessons')
@Check('own_lessons_weekday_check', `weekday BETWEEN 1 AND 7`)
@Check('own_lessons_order_check', `starts_at < ends_at`)
@Unique(['campaignId', 'personId', 'weekday', 'startsAt'])
export class OwnLesson {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey(() => Authority)
  authorityId: string;

  @Column('uuid')
  @ForeignKey(() => Campaign)
  campaignId: string;

  @Column('uuid')
  @ForeignKey(() => Person, { onDelete: 'CASCADE' })
  personId: string;

  @Column('uuid')
  @ForeignKey(() => School)
  schoolId: string;

  /** 1 is Monday. */
  @Column('integer')
  weekday: number;

  @Column('time')
  startsAt: string;

  @Column('time')
  endsAt: string;
}
