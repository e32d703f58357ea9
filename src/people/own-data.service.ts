import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { PeopleService } from './people.service.js';
import { Person } from './person.entity.js';

/** What a person's copy holds, besides themselves. */
const OWN_ROWS = {
  affiliations: 'affiliations WHERE person_id = $1',
  bans: 'bans WHERE person_id = $1',
  pastServices: 'past_services WHERE person_id = $1',
  availability: 'availability WHERE person_id = $1',
  ownLessons: 'own_lessons WHERE person_id = $1',
  dutyAnswers: 'duty_answers WHERE person_id = $1',
  acts: 'acts WHERE person_id = $1',
  messages: 'messages WHERE person_id = $1',
  publishedDuties: `feed_items WHERE audience = 'person' AND owner_id = $1`,
};

/** What goes when a person leaves. Duties that were published stay, under the code alone. */
const LEAVING_ROWS = [
  'affiliations WHERE person_id = $1',
  'bans WHERE person_id = $1 OR other_person_id = $1',
  'past_services WHERE person_id = $1',
  'availability WHERE person_id = $1',
  'own_lessons WHERE person_id = $1',
  'duty_answers WHERE person_id = $1',
  'messages WHERE person_id = $1',
  'message_preferences WHERE person_id = $1',
  'memberships WHERE person_id = $1',
  `personal_links WHERE audience = 'person' AND owner_id = $1`,
  `feed_tokens WHERE audience = 'person' AND owner_id = $1`,
];

const NOTHING = {
  fullName: '–',
  homeAddress: null,
  homeLatitude: null,
  homeLongitude: null,
  phone: null,
  email: null,
  bornOn: null,
  subjects: [],
  consentedOn: null,
  disseminationConsentedOn: null,
} satisfies Partial<Person>;

/** The rights of 152-ФЗ: a copy of everything, and to be forgotten. */
@Injectable()
export class OwnDataService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PeopleService,
    private readonly audit: AuditService,
  ) {}

  async copy(actor: Actor, personId: string): Promise<Record<string, unknown>> {
    const person = await this.people.get(actor, personId);
    const copy: Record<string, unknown> = { person };
    for (const [name, rows] of Object.entries(OWN_ROWS))
      copy[name] = await this.dataSource.query(`SELECT * FROM ${rows}`, [person.id]);
    return copy;
  }

  /** Takes the consent back and erases; nobody plans the person any more. */
  async erase(actor: Actor, personId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const { id } = await this.people.find(actor, personId, manager);
      for (const rows of LEAVING_ROWS) await manager.query(`DELETE FROM ${rows}`, [id]);
      await manager.update(Person, { id, authorityId: authorityOf(actor) }, { ...NOTHING, archivedAt: new Date() });
      await this.audit.record(manager, actor, 'person.erase', { type: 'person', id });
    });
  }
}
