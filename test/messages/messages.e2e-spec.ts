import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { RemindJob } from '../../src/messages/remind.job.js';
import type { Message } from '../../src/messages/message.entity.js';
import { asksForActs } from '../support/act-letters.js';
import { refusal, until, type MailSink } from '../support/mail-sink.js';
import { openMailTown, type MailTown } from '../support/mail-town.js';
import type { Municipality } from '../support/small-municipality.js';
import type { TestService } from '../support/test-service.js';

let service: TestService;
let town: Municipality;
let sink: MailSink;
let max: MailTown['max'];
let call: MailTown['call'];
let messages: MailTown['messages'];
let settled: MailTown['settled'];
let stop: MailTown['stop'];
let published: string;

const mailsTo = (number: number) => sink.mails.filter(({ to }) => to === `n${number}@example.ru`);

/** A draft in which the first duty of a person is somebody else's; answers whose. */
async function drafted(person: string): Promise<string> {
  const { body: page } = await call('get', `/roster-versions/${published}/duties?limit=500`);
  const duty = page.items.find((each: { person: string }) => each.person === person);
  const { body: options } = await call('get', `/roster-versions/${published}/replacements?slot=${duty.slot}&person=${person}`);
  const edit = { kind: 'replace', slot: duty.slot, person, by: options.possible[0].person };
  const { body } = await call('post', `/roster-versions/${published}/edits`, { edit });
  published = body.version.id;
  return edit.by;
}

/** Such a draft, published; its letters wait to be looked at. */
async function replaced(person: string): Promise<{ messages: { batchId: string; people: number } }> {
  await drafted(person);
  return (await call('post', `/roster-versions/${published}/publish`)).body;
}

beforeAll(async () => {
  ({ service, town, sink, max, call, messages, settled, stop } = await openMailTown());
});

afterAll(() => stop());

describe('the first publication', () => {
  let batchId: string;

  test('drafts one letter to each person with duties and sends nothing', async () => {
    const { body: roster } = await call('post', `/campaigns/${town.campaignId}/rosters`, { name: 'Наблюдатели' });
    const { body: ticket } = await call('post', `/rosters/${roster.id}/solve`, { timeLimitSeconds: 1 });
    await until(async () => {
      const { body } = await call('get', `/jobs/${ticket.jobId}`);
      published = body.result?.versionId;
      return published !== undefined;
    });
    const { body } = await call('post', `/roster-versions/${published}/publish`);
    expect(body.messages).toMatchObject({ people: 6, messages: 6 });
    batchId = body.messages.batchId;
    expect((await call('get', `/message-batches/${batchId}`)).body).toMatchObject({
      state: 'draft',
      byState: { draft: 6 },
      byChannel: { email: 5, copy: 1 },
    });
  });

  test('is sent only when the number that was reviewed is named', async () => {
    const wrong = await call('post', `/message-batches/${batchId}/approve`, { count: 5 });
    expect([wrong.status, wrong.body.code, wrong.body.ticked]).toEqual([409, 'messages.count-differs', 6]);
    const [first] = await messages(`batchId=${batchId}&personId=${town.people[0]!.id}`);
    const approved = await call('post', `/message-batches/${batchId}/approve`, { count: 5, untickedIds: [first!.id] });
    expect(approved.body).toMatchObject({ state: 'approved', byState: { skipped: 1 } });
    await settled(batchId);
    expect(sink.mails.map(({ to }) => to).toSorted()).toEqual([2, 3, 4, 5].map((number) => `n${number}@example.ru`));
    expect((await call('post', `/message-batches/${batchId}/approve`, { count: 0 })).body.code).toBe('messages.batch-is-over');
  });

  test('is e-mail in text and HTML with a way out by one click', async () => {
    const { source } = mailsTo(2)[0]!;
    expect(source).toMatch(/^From: =\?UTF-8\?.*<centre@example\.ru>/mu);
    for (const type of ['text/plain', 'text/html']) expect(source).toContain(`Content-Type: ${type}; charset=utf-8`);
    expect(source).toMatch(
      /^List-Unsubscribe:\s+<http:\/\/[^>]+\/m\/[\w-]+\/unsubscribe>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click/mu,
    );
  });

  test('names the reader’s own page, and forgets its key once the letter is delivered', async () => {
    const text = Buffer.from(/base64\r\n\r\n([^-]+)/u.exec(mailsTo(2)[0]!.source)![1]!, 'base64').toString();
    const page = /http\S+(\/p\/\S+)/u.exec(text)![1]!;
    await request(service.address).get(page).expect(200);
    await until(async () => (await messages(`batchId=${batchId}&personId=${town.people[1]!.id}`))[0]!.state === 'sent');
    const [{ id }] = (await messages(`batchId=${batchId}&personId=${town.people[1]!.id}`)) as [Message];
    const kept = (await call('get', `/messages/${id}/text`)).body.text;
    expect(kept).toContain('/p/…');
    expect(kept).not.toContain(page);
  });

  test('leaves to copy what no channel reaches, until somebody says that it was handed over', async () => {
    const [copy] = await messages(`batchId=${batchId}&personId=${town.people[5]!.id}`);
    expect(copy).toMatchObject({ channel: 'copy', state: 'waiting' });
    const { body } = await call('get', `/messages/${copy!.id}/text`);
    expect(body.text).toContain('Ваши выходы');
    expect((await call('post', `/messages/${copy!.id}/settle`, { outcome: 'sent', note: 'в чате' })).body.state).toBe('sent');
    expect((await call('post', `/messages/${copy!.id}/settle`, { outcome: 'sent' })).body.code).toBe('messages.not-to-be-settled');
  });

  test('opening a link confirms nothing; pressing its button says that the letter was seen', async () => {
    const [{ id }] = (await messages(`batchId=${batchId}&personId=${town.people[1]!.id}`)) as [Message];
    const path = new URL((await call('get', `/messages/${id}/text`)).body.text.match(/http\S+\/m\/\S+/u)[0]).pathname;
    const page = await request(service.address).get(path);
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'/u);
    expect((await request(service.address).get(`${path}?lang=en`)).text).toContain('I have read this');
    expect((await messages(`batchId=${batchId}&personId=${town.people[1]!.id}`))[0]!.seenAt).toBeNull();
    await request(service.address).post(`${path}/seen`).expect(200);
    expect((await call('get', `/message-batches/${batchId}`)).body.seen).toBe(1);
    await request(service.address).get('/m/unknown').expect(404);
  });
});

describe('a later publication', () => {
  test('leaves together with its letters or not at all, only to the changed, the released before the one who comes', async () => {
    const before = sink.mails.length;
    const by = await drafted('Н-002');
    const { letters } = (await call('get', `/roster-versions/${published}/letters`)).body;
    expect(letters).toMatchObject([
      { personId: town.people[1]!.id, rank: 0, routes: [{ channel: 'email', address: 'n2@example.ru' }] },
      { personId: town.people.find(({ code }) => code === by)!.id, rank: 2 },
    ]);
    expect(letters[0].text).toContain('Снято, приходить не нужно');
    const tell = (people: number, untickedIds: readonly string[] = []) =>
      call('post', `/roster-versions/${published}/publish`, { tell: { people, untickedIds } });
    const wrong = await tell(1);
    expect([wrong.status, wrong.body.code, wrong.body.ticked]).toEqual([409, 'messages.people-differ', 2]);
    expect((await call('get', `/roster-versions/${published}`)).body.state).toBe('draft');
    const { messages: sent } = (await tell(2)).body;
    expect((await call('get', `/message-batches/${sent.batchId}`)).body).toMatchObject({ state: 'approved', messages: 2 });
    await settled(sent.batchId);
    const told = sink.mails.slice(before).map(({ to }) => to);
    expect(told[0]).toBe('n2@example.ru');
    expect(told.slice(1)).toEqual(by === 'Н-006' ? [] : [`n${by.at(-1)}@example.ru`]);
  });

  test('tells nobody who is not ticked', async () => {
    await drafted('Н-003');
    const { letters } = (await call('get', `/roster-versions/${published}/letters`)).body;
    const untickedIds = letters.map(({ personId }: { personId: string }) => personId);
    const { messages: kept } = (await call('post', `/roster-versions/${published}/publish`, { tell: { people: 0, untickedIds } }))
      .body;
    expect((await call('get', `/message-batches/${kept.batchId}`)).body).toMatchObject({
      state: 'discarded',
      byState: { skipped: 2 },
    });
    expect((await call('get', `/roster-versions/${published}/letters`)).body.letters).toEqual([]);
  });

  test('an unknown mailbox is recorded as bounced, an overload is tried again, and silence is uncertain', async () => {
    sink.unknown.add('n3@example.ru');
    const bounced = await approved('Н-003');
    expect(bounced).toMatchObject({ state: 'bounced', answer: expect.stringContaining('550') });
    const { body: dead } = await call('get', '/bounces');
    expect(dead.items).toMatchObject([{ code: 'Н-003', address: 'n3@example.ru', isCurrent: true, reason: bounced.answer }]);

    await service.dataSource.query(`UPDATE people SET email = 'new@example.ru' WHERE code = 'Н-003'`);
    await call('post', `/messages/${bounced.id}/settle`, { outcome: 'again' });
    await until(async () => (await messages(`personId=${bounced.personId}&state=sent`)).some(({ id }) => id === bounced.id));
    expect(sink.mails.filter(({ to }) => to === 'new@example.ru')).toHaveLength(1);

    sink.verdict = ({ to }) => (to === 'n4@example.ru' ? refusal(451, 'try later') : undefined);
    const later = await approved('Н-004', ['waiting']);
    expect(later).toMatchObject({ state: 'waiting', attempts: 1, answer: expect.stringContaining('451') });

    sink.verdict = ({ to }) => (to === 'n5@example.ru' ? null : undefined);
    const uncertain = await approved('Н-005');
    expect(uncertain.state).toBe('uncertain');
    sink.verdict = () => undefined;
    await call('post', `/messages/${uncertain.id}/settle`, { outcome: 'again' });
    await until(async () => (await messages(`personId=${uncertain.personId}&state=sent`)).some(({ id }) => id === uncertain.id));
    const ids = mailsTo(5).map(({ source }) => /^Message-ID: (.*)$/imu.exec(source)?.[1]);
    expect(ids.slice(-2)[0]).toBe(ids.slice(-2)[1]);
  });

  test('who unsubscribes from e-mail is told otherwise from then on', async () => {
    const [, mail] = /List-Unsubscribe:\s+<(http[^>]+)>/u.exec(mailsTo(2)[0]!.source)!;
    const { pathname } = new URL(mail!);
    await request(service.address).get(pathname).expect(200);
    const preferences = () => call('get', `/people/${town.people[1]!.id}/message-preferences`);
    expect((await preferences()).body.silentChannels).toEqual([]);
    await request(service.address).post(pathname).type('form').send('List-Unsubscribe=One-Click').expect(200);
    expect((await preferences()).body.silentChannels).toEqual(['email']);
    const { messages: waiting } = await replaced('Н-002');
    expect(await messages(`batchId=${waiting.batchId}&personId=${town.people[1]!.id}`)).toMatchObject([{ channel: 'copy' }]);
    const letter = pathname.replace('/unsubscribe', '');
    expect((await request(service.address).get(letter)).text).toContain('Снова присылать');
    expect((await request(service.address).post(`${letter}/subscribe`)).text).toContain('снова пишем вам этим способом');
    expect((await preferences()).body.silentChannels).toEqual([]);
  });

  test('leaves by MAX too, whose refusal is quoted; what one of two ways says is not said by hand as well', async () => {
    const { id } = town.people[1]!;
    const prefer = (silentChannels: readonly string[]) =>
      call('put', `/people/${id}/message-preferences`, { silentChannels, maxUserId: '42' }).expect(200);
    await prefer(['email']);
    max.verdict = { status: 403, words: { code: 'chat.denied', message: 'error.dialog.suspended' } };
    const refused = await approved('Н-002');
    expect(refused).toMatchObject({ channel: 'max', state: 'bounced', answer: '403 chat.denied: error.dialog.suspended' });
    max.verdict = { status: 200, words: {} };
    await call('post', `/messages/${refused.id}/settle`, { outcome: 'again' }).expect(200);
    await until(async () => (await messages(`personId=${id}&channel=max&state=sent`)).length === 1);
    expect(max.asked.map(({ path }) => path)).toEqual(['/messages?user_id=42', '/messages?user_id=42']);

    await prefer([]);
    const { messages: waiting } = await replaced('Н-002');
    const ways = async () =>
      (await messages(`batchId=${waiting.batchId}&personId=${id}`)).map(({ channel, state }) => `${channel} ${state}`).toSorted();
    expect(await ways()).toEqual(['email draft', 'max draft']);
    await prefer(['max']);
    expect(await ways()).toEqual(['email draft', 'max skipped']);
  });

  async function approved(person: string, final: readonly string[] = ['sent', 'bounced', 'uncertain', 'failed']): Promise<Message> {
    const { messages: waiting } = await replaced(person);
    const { body } = await call('get', `/message-batches/${waiting.batchId}`);
    await call('post', `/message-batches/${waiting.batchId}/approve`, { count: body.messages });
    const personId = town.people.find(({ code }) => code === person)!.id;
    const own = async () => (await messages(`batchId=${waiting.batchId}&personId=${personId}`))[0]!;
    await until(async () => (await own()).attempts > 0 && final.includes((await own()).state));
    return own();
  }
});

describe('reminders', () => {
  test('are written once the evening before and once two hours before', async () => {
    const remind = (now: string) =>
      service.dataSource.transaction((manager) => service.app.get(RemindJob, { strict: false }).run(manager, new Date(now)));
    expect(await remind('2026-04-20T17:59:00+05:00')).toEqual({ reminders: 0, nudges: 0 });
    expect((await remind('2026-04-20T18:00:00+05:00'))['reminders']).toBeGreaterThan(0);
    expect(await remind('2026-04-20T19:00:00+05:00')).toEqual({ reminders: 0, nudges: 0 });
    expect((await remind('2026-04-21T07:30:00+05:00'))['reminders']).toBe(3);
  });

  test('ask for the act in the evening of the day and two days later, and never of those who have written it', async () => {
    await asksForActs(service, town.schools[0]!.id);
  });
});
