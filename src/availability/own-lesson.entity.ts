import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { OfCampaign } from '../campaigns/of-campaign.entity.js';
import { Person } from '../people/person.entity.js';
import { School } from '../schools/school.entity.js';

/** A lesson that a teacher gives every week while the campaign lasts. */
@Entity('own_lessons')
@Check('own_lessons_weekday_check', `weekday BETWEEN 1 AND 7`)
@Check('own_lessons_order_check', `starts_at < ends_at`)
@Unique(['campaignId', 'personId', 'weekday', 'startsAt'])
export class OwnLesson extends OfCampaign {
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
