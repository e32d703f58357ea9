import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Authority } from '../accounts/authority.entity.js';
import { Person } from '../people/person.entity.js';

/** How a person wants to be told; who has no row is told in Russian by every channel there is. */
@Entity('message_preferences')
@Check('message_preferences_language_check', `language IN ('ru', 'en')`)
@Check('message_preferences_bounce_check', `(bounced_address IS NULL) = (bounced_at IS NULL)`)
export class MessagePreference {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Person, { onDelete: 'CASCADE' })
  personId: string;

  @Column('uuid')
  @ForeignKey(() => Authority)
  authorityId: string;

  @Column('text', { default: 'ru' })
  language: 'ru' | 'en';

  @Column('text', { array: true, default: '{}' })
  silentChannels: string[];

  @Column('text', { nullable: true })
  maxUserId: string | null;

  /** The address from which a letter came back for ever: it is not used while the card has it. */
  @Column('text', { nullable: true })
  bouncedAddress: string | null;

  @Column('timestamptz', { nullable: true })
  bouncedAt: Date | null;

  @Column('text', { nullable: true })
  bounceReason: string | null;
}
