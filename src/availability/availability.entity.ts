import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { OfCampaign } from '../campaigns/of-campaign.entity.js';
import { Person } from '../people/person.entity.js';

@Entity('availability')
@Check('availability_answer_check', `answer IN ('yes', 'if_needed', 'no')`)
@Check('availability_order_check', `starts_at < ends_at`)
@Unique(['campaignId', 'personId', 'date', 'startsAt'])
export class Availability extends OfCampaign {
  @Column('uuid')
  @ForeignKey(() => Person, { onDelete: 'CASCADE' })
  personId: string;

  @Column('date')
  date: string;

  @Column('time')
  startsAt: string;

  @Column('time')
  endsAt: string;

  @Column('text')
  answer: 'yes' | 'if_needed' | 'no';
}
