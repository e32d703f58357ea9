import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { totpCode } from '../../src/accounts/totp.js';
import { unbase32 } from '../support/base32.js';
import { inviteUser, PASSWORD, signIn, type BrowserSession } from '../support/browser-session.js';
import { everyPage } from '../support/every-page.js';
import { openMailSink, until, type MailSink, type ReceivedMail } from '../support/mail-sink.js';
import { smallMunicipality, type Municipality } from '../support/small-municipality.js';
import { startTestService, type TestService } from '../support/test-service.js';

const email = 'metodist@example.ru';
let service: TestService;
let town: Municipality;
let sink: MailSink;
const call = () => request(service.address);
const tryIn = (body: object) => call().post('/api/v1/session').send(body);
const asOperator = (sent: request.Test, authority: string) =>
  sent.set('Authorization', `Bearer ${service.operator}`).set('X-Authority', authority);

beforeAll(async () => {
  sink = await openMailSink();
  const folder = await mkdtemp(join(tmpdir(), 'obektiv-key-'));
  service = await startTestService({ SMTP_URL: sink.url, DATA_FOLDER: folder });
  town = await smallMunicipality(service.dataSource);
  await smallMunicipality(service.dataSource, 'reg86_m002');
  await inviteUser(service, 'reg86_m001', { email, name: 'Петрова М. И.', role: 'methodist' });
});

afterAll(async () => {
  await service.stop();
  await sink.close();
});

describe('signing in', () => {
  test('gives a cookie no script can read, and says who one is and what one may do', async () => {
    const answer = await tryIn({ email: 'Metodist@Example.ru', password: PASSWORD });
    expect(answer.headers['set-cookie']![0]).toMatch(/^obektiv=[\w-]{43}; Path=\/; Expires=.*; HttpOnly; SameSite=Lax$/);
    expect(answer.body).toMatchObject({
      user: { email, name: 'Петрова М. И.', hasSecondFactor: false },
      role: 'methodist',
      isOperator: false,
      authority: { id: town.authorityId, code: 'reg86_m001' },
      memberships: [{ role: 'methodist' }],
      csrf: expect.any(String),
    });
    expect(answer.body.rights).toContain('people.read');
    expect(answer.body.rights).not.toContain('users.manage');
  });

  test('is refused in the same words for a wrong password and for an unknown address', async () => {
    const answers = [await tryIn({ email, password: 'wrong' }), await tryIn({ email: 'nobody@example.ru', password: 'wrong' })];
    for (const { status, body } of answers) expect([status, body.code, body.value]).toEqual([401, 'sign-in.refused', undefined]);
  });

  test('closes after five failures in a row, even for the right password', async () => {
    const name = 'forgetful@example.ru';
    await inviteUser(service, 'reg86_m001', { email: name, name: 'Забывчивый', role: 'viewer' });
    for (let failure = 0; failure < 5; failure++) await tryIn({ email: name, password: 'wrong' });
    expect((await tryIn({ email: name, password: PASSWORD })).body.code).toBe('sign-in.refused');
    await service.dataSource.query(`UPDATE users SET locked_until = now() - interval '1 second' WHERE email = $1`, [name]);
    expect((await tryIn({ email: name, password: PASSWORD })).status).toBe(201);
  });

  test('is not open to the pages of other sites', async () => {
    const foreign = await tryIn({ email, password: PASSWORD }).set('Origin', 'https://evil.example');
    expect(foreign.body).toMatchObject({ code: 'request.foreign-origin', value: 'https://evil.example' });
  });
});

describe('a session', () => {
  test('opens what the role may, and a change only with the CSRF token of an own page', async () => {
    const session = await signIn(service, email);
    expect((await session.send('get', '/api/v1/schools')).body.items).toHaveLength(3);
    const found = { login: 'edu860009', name: 'Новая', shortName: 'Новая' };
    const bare = await call().post('/api/v1/schools').set('Cookie', session.cookie).send(found);
    expect([bare.status, bare.body.code]).toEqual([403, 'request.csrf']);
    const foreign = await session.send('post', '/api/v1/schools', found).set('Sec-Fetch-Site', 'cross-site');
    expect(foreign.body.code).toBe('request.foreign-origin');
    expect((await session.send('post', '/api/v1/schools', found)).status).toBe(201);
    expect((await session.send('get', '/api/v1/users')).body.code).toBe('role.forbidden');
    expect((await session.send('get', '/api/v1/schools').set('X-Authority', 'reg86_m002')).body.code).toBe('authority.unknown');
  });

  test('ends by signing out, and elsewhere by a new password', async () => {
    const [here, there] = [await signIn(service, email), await signIn(service, email)];
    expect((await here.send('get', '/api/v1/account/sessions')).body.items.length).toBeGreaterThan(1);
    expect((await here.send('delete', '/api/v1/session')).status).toBe(204);
    expect((await here.send('get', '/api/v1/session')).status).toBe(401);
    const change = { current: PASSWORD, next: 'ещё более длинный пароль' };
    expect((await there.send('put', '/api/v1/account/password', { ...change, current: 'wrong' })).status).toBe(401);
    expect((await there.send('put', '/api/v1/account/password', change)).status).toBe(204);
    expect((await there.send('get', '/api/v1/session')).status).toBe(401);
    const back = await signIn(service, email, change.next);
    await back.send('put', '/api/v1/account/password', { current: change.next, next: PASSWORD });
  });
});

describe('users', () => {
  let administrator: BrowserSession;
  const usersNow = () => everyPage<{ id: string; email: string }>((address) => administrator.send('get', address), '/api/v1/users');

  beforeAll(async () => {
    await inviteUser(service, 'reg86_m001', { email: 'admin@example.ru', name: 'Администратор', role: 'administrator' });
    await inviteUser(service, '*', { email: 'operator@example.ru', name: 'Оператор', role: 'administrator' });
    administrator = await signIn(service, 'admin@example.ru');
  });

  test('the first operator comes from the token of the first start and works in every municipality', async () => {
    const operator = await signIn(service, 'operator@example.ru');
    expect(operator.answer).toMatchObject({ isOperator: true, authority: null });
    for (const code of ['reg86_m001', 'reg86_m002']) {
      expect((await operator.send('get', '/api/v1/session').set('X-Authority', code)).body.authority.code).toBe(code);
    }
  });

  test('the link of an invitation and of a forgotten password comes by mail; the answer says when it could not', async () => {
    const wish = { email: 'mailed@example.ru', name: 'Почтова А. А.', role: 'viewer' };
    const invited = await administrator.send('post', '/api/v1/users', wish).expect(201);
    expect(invited.body.invitation).toMatchObject({ link: linkIn(sink.mails.at(-1)!), mail: 'sent' });
    expect(sink.mails.at(-1)).toMatchObject({ to: wish.email, source: expect.not.stringContaining('List-Unsubscribe') });
    const token = linkIn(sink.mails.at(-1)!).split('/').at(-1);
    await call().post('/api/v1/passwords').send({ token, password: PASSWORD }).expect(200);
    const before = sink.mails.length;
    for (const forgetful of ['nobody@example.ru', wish.email])
      await call().post('/api/v1/passwords/forgotten').send({ email: forgetful }).expect(202);
    await until(() => sink.mails.length > before);
    expect(sink.mails.slice(before).map(({ to }) => to)).toEqual([wish.email]);
    sink.unknown.add('gone@example.ru');
    const lost = await administrator.send('post', '/api/v1/users', { ...wish, email: 'gone@example.ru' }).expect(201);
    expect(lost.body.invitation.mail).toBe('failed');
  });

  test('an administrator invites, changes and removes; the link works once', async () => {
    const wish = { email: 'chair@example.ru', name: 'Председатель', role: 'commission-chair' };
    const { body } = await administrator.send('post', '/api/v1/users', wish);
    const token = body.invitation.link.split('/').at(-1);
    const choose = (password: string) => call().post('/api/v1/passwords').send({ token, password });
    expect((await choose('короткий')).status).toBe(400);
    expect((await choose(PASSWORD)).body).toEqual({ email: wish.email });
    expect((await choose(PASSWORD)).body.code).toBe('account-link.unknown');
    const chair = await signIn(service, wish.email);
    expect((await chair.send('get', '/api/v1/schools')).status).toBe(200);
    expect((await administrator.send('put', `/api/v1/users/${body.id}/role`, { role: 'expert' })).status).toBe(400);
    const asExpert = { role: 'expert', personId: town.people[0]!.id };
    expect((await administrator.send('put', `/api/v1/users/${body.id}/role`, asExpert)).status).toBe(204);
    expect((await chair.send('get', '/api/v1/schools')).body.code).toBe('role.forbidden');
    expect((await administrator.send('delete', `/api/v1/users/${body.id}`)).status).toBe(204);
    expect((await chair.send('get', '/api/v1/session')).status).toBe(401);
  });

  test('nobody climbs: not by their own role, not by that of a region, not by the link of who is more elsewhere', async () => {
    const users = await usersNow();
    const own = users.find((user) => user.email === 'admin@example.ru')!.id;
    expect((await administrator.send('delete', `/api/v1/users/${own}`)).body.code).toBe('user.oneself');
    const region = { email: 'region@example.ru', name: 'Регион', role: 'regional-operator' };
    expect((await administrator.send('post', '/api/v1/users', region)).body.code).toBe('role.out-of-reach');
    const operator = { email: 'operator@example.ru', name: 'Оператор', role: 'viewer' };
    const invited = await administrator.send('post', '/api/v1/users', operator);
    expect(invited.body).toEqual({ id: expect.any(String), invitation: null });
    expect((await administrator.send('post', `/api/v1/users/${invited.body.id}/link`)).body.code).toBe('user.elsewhere');
  });

  test('a municipality keeps an administrator who can sign in; others are suspended, resumed and freed of a lost second factor', async () => {
    const users = await usersNow();
    const own = users.find((user) => user.email === 'admin@example.ru')!.id;
    const byOperator = (sent: request.Test) => asOperator(sent, 'reg86_m001');
    const losing = [
      byOperator(call().put(`/api/v1/users/${own}/role`)).send({ role: 'viewer' }),
      byOperator(call().delete(`/api/v1/users/${own}`)),
      byOperator(call().post(`/api/v1/users/${own}/suspend`)),
      byOperator(call().post('/api/v1/users')).send({ email: 'admin@example.ru', name: 'Администратор', role: 'viewer' }),
    ];
    for (const answer of await Promise.all(losing)) expect(answer.body.code).toBe('user.last-administrator');
    const second = { email: 'second@example.ru', name: 'Второй', role: 'administrator' };
    const id = await inviteUser(service, 'reg86_m001', second);
    const session = await signIn(service, second.email);
    await administrator.send('post', `/api/v1/users/${id}/suspend`).expect(204);
    expect((await session.send('get', '/api/v1/schools')).status).toBe(401);
    expect(await usersNow()).toContainEqual(expect.objectContaining({ id, state: 'suspended' }));
    await administrator.send('post', `/api/v1/users/${id}/resume`).expect(204);
    expect((await session.send('get', '/api/v1/schools')).status).toBe(200);
    const { body } = await session.send('post', '/api/v1/account/second-factor', { password: PASSWORD });
    const code = totpCode(unbase32(body.secret as string), Math.floor(Date.now() / 30_000));
    await session.send('post', '/api/v1/account/second-factor/confirm', { code }).expect(201);
    await administrator.send('delete', `/api/v1/users/${id}/second-factor`).expect(204);
    expect((await tryIn({ email: second.email, password: PASSWORD })).status).toBe(201);
    await administrator.send('delete', `/api/v1/users/${id}`).expect(204);
  });

  test('a regional operator has several municipalities and no others', async () => {
    const region = { email: 'region@example.ru', name: 'Регион', role: 'regional-operator' };
    await inviteUser(service, 'reg86_m001', region);
    await asOperator(call().post('/api/v1/users'), 'reg86_m002').send(region).expect(201);
    await service.dataSource.query(`INSERT INTO authorities (code, name, time_zone) VALUES ('reg86_m003', 'x', 'Asia/Omsk')`);
    const session = await signIn(service, region.email);
    const statusIn = async (code: string) => (await session.send('get', '/api/v1/users').set('X-Authority', code)).status;
    expect([await statusIn('reg86_m001'), await statusIn('reg86_m002'), await statusIn('reg86_m003')]).toEqual([200, 200, 404]);
  });

  test('what was done stands in the audit log, and no secret stands anywhere', async () => {
    const log = await administrator.send('get', '/api/v1/audit?subjectType=user&limit=200');
    const actions = log.body.items.map(({ action }: { action: string }) => action);
    expect(actions).toEqual(expect.arrayContaining(['user.invite', 'user.change', 'user.remove', 'password.change']));
    const told = (wanted: string) => log.body.items.find(({ action }: { action: string }) => action === wanted);
    expect(told('user.remove').about.name).toEqual(expect.any(String));
    const [{ dump }] = await service.dataSource.query<[{ dump: string }]>(
      `SELECT (SELECT json_agg(u)::text FROM users u) || (SELECT json_agg(s)::text FROM sessions s) AS dump`,
    );
    for (const secret of [PASSWORD, administrator.cookie.split('=')[1]!]) {
      expect(dump).not.toContain(secret);
      expect(service.log.join('')).not.toContain(secret);
    }
    expect(dump).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  });
});

test('the link of an invitation opens a page to choose the password on, once', async () => {
  const wish = { email: 'page@example.ru', name: 'С <страницы>', role: 'viewer' };
  const invited = await asOperator(call().post('/api/v1/users'), 'reg86_m001').send(wish);
  const path = new URL(invited.body.invitation.link as string).pathname;
  const opened = await call().get(path);
  expect([opened.status, opened.text.includes('С &lt;страницы&gt;')]).toEqual([200, true]);
  const choose = (password: string) => call().post(path).type('form').send({ password });
  expect((await choose('короткий')).text).toContain('не короче 12 знаков');
  expect((await choose(PASSWORD)).text).toContain('Пароль сохранён');
  expect((await tryIn({ email: wish.email, password: PASSWORD })).status).toBe(201);
  expect((await call().get(path)).status).toBe(404);
});

test('who has forgotten the password is told the same whether or not they have an account', async () => {
  for (const address of [email, 'nobody@example.ru']) {
    expect((await call().post('/api/v1/passwords/forgotten').send({ email: address })).status).toBe(202);
  }
});

test('one address may try sixty times, then once in five seconds', async () => {
  const forget = () => call().post('/api/v1/passwords/forgotten').send({ email: 'nobody@example.ru' });
  const answers = await Promise.all(Array.from({ length: 65 }, forget));
  const late = answers.find(({ status }) => status === 429);
  expect(late?.body.code).toBe('sign-in.too-often');
  expect(late?.headers['retry-after']).toMatch(/^[1-5]$/u);
});

/** The first link to a page of passwords in a mail (quoted-printable or base64). */
function linkIn({ source }: ReceivedMail): string {
  const base64 = /base64\r?\n\r?\n([\w+/=\r\n]+)/u.exec(source)?.[1];
  const text = base64 === undefined ? source.replace(/=\r?\n/gu, '') : Buffer.from(base64, 'base64').toString('utf8');
  return /http\S+\/welcome\/[\w-]+/u.exec(text)![0];
}
