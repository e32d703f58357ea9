import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Authority } from '../accounts/authority.entity.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { Person } from '../people/person.entity.js';

@Entity('availability')
@Check('availability_answer_check', `answer IN ('yes', 'if_needed', 'no')`)
@Check('availability_order_check', `starts_at < ends_at`)
@Unique(['campaignId', 'personId', 'date', 'startsAt'])
export class Availability {
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

  @Column('date')
  date: string;

  @Column('time')
  startsAt: string;

  @Column('time')
  endsAt: string;

  @Column('text')
  answer: 'yes' | 'if_needed' | 'no';
}
