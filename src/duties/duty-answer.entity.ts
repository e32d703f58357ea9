import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { OfCampaign } from '../campaigns/of-campaign.entity.js';
import { Person } from '../people/person.entity.js';

/** What a person has answered to a published duty, and to which state of it. */
@Entity('duty_answers')
@Check('duty_answers_answer_check', `answer IN ('confirmed', 'declined')`)
@Unique(['personId', 'uid'])
export class DutyAnswer extends OfCampaign {
  @Column('uuid')
  @ForeignKey(() => Person, { onDelete: 'CASCADE' })
  personId: string;

  /** The duty as calendars know it: the same for ever, whatever is moved. */
  @Column('text')
  uid: string;

  @Column('text')
  answer: 'confirmed' | 'declined';

  @Column('text', { nullable: true })
  reason: string | null;

  /** Of what the person saw; a duty that has changed since is asked again. */
  @Column('text')
  payloadHash: string;

  @Column('timestamptz', { default: () => 'now()' })
  answeredAt: Date;
}
