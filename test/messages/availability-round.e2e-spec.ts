import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { lastLook } from '../../src/messages/last-look.js';
import { Outbox } from '../../src/messages/outbox.service.js';
import { eximReport, yandexReport } from '../support/bounce-mails.js';
import { until, type MailSink } from '../support/mail-sink.js';
import { openMailTown, type MailTown } from '../support/mail-town.js';
import type { Municipality } from '../support/small-municipality.js';
import type { TestService } from '../support/test-service.js';

let service: TestService;
let town: Municipality;
let sink: MailSink;
let call: MailTown['call'];
let messages: MailTown['messages'];
let stop: MailTown['stop'];

beforeAll(async () => {
  ({ service, town, sink, call, messages, stop } = await openMailTown());
});

afterAll(() => stop());

describe('an availability round', () => {
  test('counts who has answered, by roster too, invites each once for what they can do, and reminds the silent', async () => {
    await service.dataSource.query('DELETE FROM availability WHERE person_id = ANY($1)', [
      [town.people[3]!.id, town.people[4]!.id],
    ]);
    const path = `/campaigns/${town.campaignId}/availability-round`;
    expect((await call('get', path)).body).toMatchObject({
      asked: 6,
      answered: 4,
      invited: 0,
      silent: [{ code: 'Н-004' }, { code: 'Н-005' }],
    });
    await service.dataSource.query(`UPDATE people SET roles = '{organiser,chair}', category = 'college' WHERE id = $1`, [
      town.people[3]!.id,
    ]);
    const byRoster = (await call('get', path)).body.rosters;
    expect(byRoster).toEqual([
      { roster: 'observers', asked: 5, answered: 4, invited: 0 },
      { roster: 'organisers', asked: 1, answered: 0, invited: 0 },
      { roster: 'commission', asked: 1, answered: 0, invited: 0 },
    ]);
    expect((await call('post', `${path}/invitations?roster=organisers&category=parent`)).body).toEqual({});
    const organisers = await call('post', `${path}/invitations?roster=organisers&category=college`);
    expect(organisers.body).toMatchObject({ people: 1 });
    const [{ text }] = await service.dataSource.query<[{ text: string }]>(
      `SELECT text FROM messages WHERE batch_id = $1 AND channel = 'email'`,
      [organisers.body.batchId],
    );
    expect(text).toContain('вы можете быть организатором в аудитории или членом муниципальной комиссии (');
    const invited = await call('post', `${path}/invitations`);
    expect(invited.body).toMatchObject({ people: 1 });
    expect((await call('post', `${path}/invitations`)).body).toEqual({});
    expect((await call('post', `${path}/reminders`)).body).toMatchObject({ people: 2 });
    await call('post', `/message-batches/${invited.body.batchId}/approve`, { count: 1 });
    await until(async () => (await messages(`batchId=${invited.body.batchId}&state=sent`)).length === 1);
  });

  test('drops a letter that still waits when its question is answered', async () => {
    const [{ id }] = await service.dataSource.query<[{ id: string }]>(
      `SELECT id FROM messages WHERE person_id = $1 AND kind = 'invitation'`,
      [town.people[3]!.id],
    );
    const wait = `UPDATE messages SET state = 'waiting', not_before = now() + interval '1 hour' WHERE id = $1`;
    await service.dataSource.query(wait, [id]);
    const answers = [{ date: '2026-04-20', startsAt: '08:00', endsAt: '13:00', answer: 'no' }];
    await call('put', `/campaigns/${town.campaignId}/people/${town.people[3]!.id}/availability`, { answers });
    await service.app.get(Outbox, { strict: false }).settle();
    expect((await messages(`personId=${town.people[3]!.id}`)).find((message) => message.id === id)).toMatchObject({
      state: 'skipped',
      answer: 'answered already',
    });
  });
});

describe('a letter that comes back', () => {
  const take = (mail: Buffer) =>
    request(service.address)
      .post('/api/v1/bounces')
      .set('Authorization', `Bearer ${service.operator}`)
      .set('X-Authority', 'reg86_m001')
      .attach('file', mail, 'returned.eml');

  test('is noted, and its address is used no more until somebody lifts that', async () => {
    const { id: personId, code } = town.people[4]!;
    const [{ id, address }] = await service.dataSource.query<[{ id: string; address: string }]>(
      `SELECT id, address FROM messages WHERE person_id = $1 AND channel = 'email' AND state = 'sent' LIMIT 1`,
      [personId],
    );
    const full = await take(yandexReport({ messageId: id, address }));
    expect(full.body).toEqual({ isReport: true, recipients: [{ outcome: 'noted', status: '5.2.2', personCode: code }] });
    expect((await call('get', '/bounces')).body.items).toEqual([]);
    const other = await take(eximReport({ messageId: id, address: 'n1@example.ru' }));
    expect(other.body.recipients).toEqual([{ outcome: 'unknown', status: '5.1.1', personCode: null }]);
    const dead = await take(eximReport({ messageId: id, address }));
    expect(dead.body.recipients).toEqual([{ outcome: 'marked', status: '5.1.1', personCode: code }]);
    expect((await messages(`state=bounced`)).map((message) => message.id)).toContain(id);
    expect((await call('get', '/bounces')).body.items).toEqual([
      expect.objectContaining({ personId, code, address, isCurrent: true, reason: '5.1.1 550 5.1.1 User unknown' }),
    ]);
    expect(await channelsOfReminder(personId)).toEqual(['copy']);
    expect((await call('delete', `/bounces/${personId}`)).status).toBe(204);
    expect((await call('delete', `/bounces/${personId}`)).status).toBe(404);
    expect(await channelsOfReminder(personId)).toEqual(['email']);
  });

  /** By what a silent person would be reminded. */
  async function channelsOfReminder(personId: string): Promise<string[]> {
    await service.dataSource.query('DELETE FROM availability WHERE person_id = $1', [personId]);
    const { body } = await call('post', `/campaigns/${town.campaignId}/availability-round/reminders`);
    const drafted = await messages(`batchId=${body.batchId}`);
    return drafted.filter((message) => message.personId === personId).map(({ channel }) => channel);
  }
});

describe('a letter that waited', () => {
  const [noon, night, morning] = ['20T12:00', '20T23:30', '21T07:00'].map((text) => new Date(`2026-04-${text}:00+05:00`));
  const look = (now: Date, more: { address?: string; concernsAt?: Date; person?: number } = {}) => {
    const { person = 0, address = 'n1@example.ru', concernsAt = null } = more;
    const place = { campaignId: town.campaignId, personId: town.people[person]!.id };
    const message = { ...place, channel: 'email' as const, address, concernsAt };
    return lastLook(service.dataSource.manager, message, { from: '22:00', to: '07:00' }, now);
  };

  test('leaves in no quiet hours, unless what it is about begins soon', async () => {
    expect((await look(night!)).at).toEqual(morning);
    expect((await look(morning!)).at).toEqual(morning);
    expect((await look(night!, { concernsAt: new Date('2026-04-21T09:00:00+05:00') })).at).toEqual(night);
  });

  test('is shown with the address that it will take', async () => {
    const { id: personId } = town.people[2]!;
    await service.dataSource.query('DELETE FROM availability WHERE person_id = $1', [personId]);
    const { body } = await call('post', `/campaigns/${town.campaignId}/availability-round/invitations`);
    const path = `batchId=${body.batchId}&personId=${personId}`;
    const shown = async (email: string | null) => {
      await service.dataSource.query('UPDATE people SET email = $2 WHERE id = $1', [personId, email]);
      return (await messages(path)).map(({ channel, address }) => [channel, address]);
    };
    expect(await shown('moved@example.ru')).toEqual([['email', 'moved@example.ru']]);
    expect(await shown(null)).toEqual([['copy', null]]);
    expect((await call('get', `/message-batches/${body.batchId}`)).body.byChannel).toEqual({ copy: 1 });
  });

  test('goes to the address that the card has now, and to nobody where it has none or a dead one', async () => {
    expect(await look(noon!, { address: 'old@example.ru' })).toMatchObject({ address: 'n1@example.ru' });
    expect(await look(noon!, { person: 5 })).toMatchObject({ address: null });
    await service.dataSource.query(
      `INSERT INTO message_preferences (person_id, authority_id, bounced_address, bounced_at) SELECT id, authority_id, email, now() FROM people WHERE id = $1
       ON CONFLICT (person_id) DO UPDATE SET bounced_address = excluded.bounced_address, bounced_at = excluded.bounced_at`,
      [town.people[0]!.id],
    );
    expect(await look(noon!, { address: 'old@example.ru' })).toMatchObject({ address: null });
  });

  test('is handed over whole or stays with its sender, who is followed by another', async () => {
    const sql = (statement: string, values: readonly string[] = []) => service.dataSource.query(statement, [...values]);
    await sql(`CREATE FUNCTION no_copies() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no room for copies'; END $$`);
    await sql(
      `CREATE TRIGGER no_copies BEFORE UPDATE ON messages FOR EACH ROW WHEN (NEW.channel = 'copy') EXECUTE FUNCTION no_copies()`,
    );
    const [{ id }] = await sql(
      `INSERT INTO messages (authority_id, campaign_id, person_id, kind, channel, address, subject, text, html, rank, state, not_before, link_token)
       SELECT authority_id, $1, id, 'change', 'email', 'gone@example.ru', 's', 't', 'h', 0, 'waiting', now(), 'handed-over' FROM people WHERE id = $2 RETURNING id`,
      [town.campaignId, town.people[5]!.id],
    );
    await until(() => service.log.some((line) => line.includes('a message could not be handled')));
    const facts = async () => (await sql('SELECT state, channel, attempts FROM messages WHERE id = $1', [id]))[0];
    expect(await facts()).toEqual({ state: 'claimed', channel: 'email', attempts: 1 });

    await sql('DROP TRIGGER no_copies ON messages');
    await sql(`UPDATE messages SET claimed_until = now() WHERE id = $1`, [id]);
    await service.app.get(Outbox, { strict: false }).settle();
    await until(async () => (await facts()).channel === 'copy');
    expect(await facts()).toEqual({ state: 'waiting', channel: 'copy', attempts: 1 });
  });
});

describe('a message whose sender died', () => {
  const state = async (id: string) => (await service.dataSource.query('SELECT state FROM messages WHERE id = $1', [id]))[0].state;

  test('is sent after all if it was only claimed, and uncertain if it was being sent', async () => {
    const rows = await service.dataSource.query<{ id: string }[]>(
      `INSERT INTO messages (authority_id, campaign_id, person_id, kind, channel, address, subject, text, html, rank, state, not_before,
         link_token, claimed_by, claimed_until)
       SELECT authority_id, $1, id, 'change', 'email', email, 's', 't', 'h', 0, state, now(), state, 'gone', now() - interval '1 second'
       FROM people, (VALUES ('claimed'), ('sending')) AS died (state) WHERE id = $2 RETURNING id`,
      [town.campaignId, town.people[0]!.id],
    );
    const [claimed, sending] = rows.map(({ id }) => id) as [string, string];
    await until(async () => (await state(claimed)) === 'sent');
    expect(await state(sending)).toBe('uncertain');
    const arrived = (id: string) => sink.mails.filter(({ source }) => source.includes(`<${id}@obektiv>`)).length;
    expect([arrived(claimed), arrived(sending)]).toEqual([1, 0]);
  });
});
