import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { asService } from '../database/tenancy.js';
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
  plannedDuties: 'duties WHERE person_id = $1',
  workAssignments: 'work_assignments WHERE person_id = $1',
  markingTasks: 'marking_tasks WHERE person_id = $1',
  messagePreferences: 'message_preferences WHERE person_id = $1',
  accesses: `audit_events WHERE subject_id = $1::text`,
};

/** The same of tables of which a key must not leave: only these columns. */
const OWN_COLUMNS = {
  personalLinks: `created_at, expires_at, last_opened_at, revoked_at FROM personal_links WHERE audience = 'person' AND owner_id = $1`,
  calendarLinks: `created_at, last_fetched_at, last_fetched_by, revoked_at FROM feed_tokens WHERE audience = 'person' AND owner_id = $1`,
  account: 'u.email, u.name, u.created_at, m.role FROM memberships m JOIN users u ON u.id = m.user_id WHERE m.person_id = $1',
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
  'marking_links WHERE person_id = $1',
  `users u WHERE u.id IN (SELECT user_id FROM memberships GROUP BY user_id HAVING bool_and(person_id IS NOT DISTINCT FROM $1))`,
  'memberships WHERE person_id = $1',
  `personal_links WHERE audience = 'person' AND owner_id = $1`,
  `feed_tokens WHERE audience = 'person' AND owner_id = $1`,
];

/** Files that were uploaded with the person, and what was read of them. */
const FORGET_IN_IMPORTS = `
  WITH forgotten AS (
    DELETE FROM import_changes WHERE authority_id = $2 AND (row_id = $1::uuid OR after ->> 'person_id' = $1::text) RETURNING import_id)
  UPDATE imports SET file = '' WHERE id IN (SELECT import_id FROM forgotten)`;

const NOTHING = {
  fullName: '–',
  homeAddress: null,
  homeLatitude: null,
  homeLongitude: null,
  phone: null,
  email: null,
  bornOn: null,
  subjects: [],
  subjectGrades: {},
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
    await asService(async () => {
      for (const [name, rows] of Object.entries(OWN_ROWS))
        copy[name] = await this.dataSource.query(`SELECT * FROM ${rows}`, [person.id]);
      for (const [name, columns] of Object.entries(OWN_COLUMNS))
        copy[name] = await this.dataSource.query(`SELECT ${columns}`, [person.id]);
    });
    return copy;
  }

  /** Takes the consent back and erases; nobody plans the person any more. An account goes that was for nothing else. */
  async erase(actor: Actor, personId: string): Promise<void> {
    const authorityId = authorityOf(actor);
    const erase = async (manager: EntityManager): Promise<void> => {
      const person = await this.people.find(actor, personId, manager);
      for (const id of await cardsOf(manager, person.id)) {
        for (const rows of LEAVING_ROWS) await manager.query(`DELETE FROM ${rows}`, [id]);
        await manager.query(FORGET_IN_IMPORTS, [id, authorityId]);
        await manager.update(Person, { id, authorityId }, { ...NOTHING, archivedAt: new Date() });
        await this.audit.record(manager, actor, 'person.erase', { type: 'person', id });
      }
    };
    await asService(() => this.dataSource.transaction(erase));
  }
}

/** The card and the second cards of the same person that were merged into it. */
async function cardsOf(manager: EntityManager, id: string): Promise<readonly string[]> {
  const cards = await manager.query<{ id: string }[]>(
    `WITH RECURSIVE cards AS (
       SELECT $1::uuid AS id UNION SELECT p.id FROM people p JOIN cards c ON p.merged_into = c.id)
     SELECT id FROM cards`,
    [id],
  );
  return cards.map((card) => card.id);
}
