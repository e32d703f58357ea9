import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { SHARED_ROWS, SUBJECT_ROWS } from '../../src/audit/about-rows.js';
import { aboutOf } from '../../src/audit/event-about.js';
import { everyPage } from '../support/every-page.js';
import { startTestService, type TestService } from '../support/test-service.js';

let service: TestService;
const call = () => request(service.address);
const asOperator = (sent: request.Test) => sent.set('Authorization', `Bearer ${service.operator}`);

beforeAll(async () => {
  service = await startTestService();
});

afterAll(() => service.stop());

describe('health', () => {
  test('the service lives and is ready', async () => {
    expect((await call().get('/health/live')).body).toEqual({ status: 'ok' });
    expect((await call().get('/health/ready')).body).toMatchObject({ status: 'ok', info: { database: { status: 'up' } } });
  });
});

describe('refusals', () => {
  test('without a token nothing opens, and the answer says what to do', async () => {
    const answer = await call().get('/api/v1/me');
    expect(answer.status).toBe(401);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.headers['www-authenticate']).toBe('Bearer');
    expect(answer.body).toMatchObject({ code: 'token.missing', status: 401, title: 'Нужен действующий токен' });
  });

  test('they are in English for whoever asks for English', async () => {
    const answer = await call().get('/api/v1/me').set('Accept-Language', 'en');
    expect(answer.body.title).toBe('A valid token is needed');
  });

  test('an unknown address is a problem document too', async () => {
    expect((await call().get('/nowhere')).body).toMatchObject({ code: 'route.unknown', status: 404 });
  });

  test('somebody with a browser reads them as a page, a program only where the address is that of a page', async () => {
    const browsed = (path: string) =>
      call().get(path).set('Accept', 'text/html,application/xhtml+xml,*/*;q=0.8').expect(404).expect('Content-Type', /html/u);
    expect((await browsed('/nowhere')).text).toMatch(/<h1>[^<]+<\/h1>[\s\S]*<a href="\/">/u);
    expect((await browsed('/draws/unknown')).text).toMatch(/<h1>Такого реестра жеребьёвок нет<\/h1>/u);
    expect((await browsed('/draws/unknown?lang=en')).text).toMatch(/<h1>There is no such register of draws<\/h1>/u);
    await call()
      .get('/nowhere')
      .expect(404)
      .expect('Content-Type', /problem\+json/u);
    await call()
      .get('/api/v1/schools')
      .set('Accept', 'text/html')
      .expect(401)
      .expect('Content-Type', /problem\+json/u);
  });

  test('every fault of a body is told with its place, in the language of whoever asks', async () => {
    const refused = (language: string) =>
      asOperator(call().post('/api/v1/authorities')).set('Accept-Language', language).send({ code: 'Ы', timeZone: 'Mars' });
    const answer = await refused('en-GB,en;q=0.9');
    expect(answer.status).toBe(400);
    expect(answer.body.faults).toEqual([
      { where: 'body.code', message: '2 to 40 lower-case Latin letters, digits, hyphens and underscores' },
      { where: 'body.name', message: 'missing' },
      { where: 'body.timeZone', message: 'no such time zone; example: Asia/Yekaterinburg' },
    ]);
    expect((await refused('ru')).body.faults[1]).toEqual({ where: 'body.name', message: 'не указано' });
  });

  test('what no table can keep is refused with its place: zero characters, halves of signs, bottomless nesting', async () => {
    const found = await asOperator(call().get('/api/v1/audit?search=%00'));
    expect(found.body).toMatchObject({ code: 'request.invalid', faults: [{ where: 'query.search' }] });
    const inPath = await call().get('/api/v1/public/authorities/%00/draws');
    expect(inPath.body).toMatchObject({ code: 'request.character', status: 400 });
    const faultsOf = async (json: string) => {
      const sent = await asOperator(call().post('/api/v1/authorities')).set('Idempotency-Key', 'odd').type('json').send(json);
      expect(sent.body).toMatchObject({ code: 'request.invalid', status: 400 });
      return (sent.body.faults as { where: string }[]).map(({ where }) => where);
    };
    expect(await faultsOf('{"code":"odd","name":"Го\\u0000род","timeZone":"\\ud800"}')).toEqual(['body.name', 'body.timeZone']);
    expect(await faultsOf(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toHaveLength(1);
  });

  test('a refusal is short however much was sent', async () => {
    const names = Array.from({ length: 5_000 }, (_, place) => `Школа ${place}`);
    const refused = await asOperator(call().post('/api/v1/tokens')).send({ name: 'x'.repeat(100_000), role: names });
    expect(refused.status).toBe(400);
    expect(refused.text.length).toBeLessThan(20_000);
  });

  test('a body in which an object has a key twice is refused by the key and its place; alike keys of two objects are none', async () => {
    const send = (body: string) => asOperator(call().post('/api/v1/authorities')).type('json').send(body);
    const refused = await send('{"code":"twice",\n "name":"a", "\\u006eame":"b", "timeZone":"Europe/Moscow"}');
    expect(refused.body).toMatchObject({
      code: 'request.invalid',
      status: 400,
      faults: [{ where: 'body', message: 'ключ «name» стоит второй раз: строка 2, столбец 14' }],
    });
    const alike = await send('{"name":1,"inner":[{"name":1},{"name":"name"}]}');
    expect(alike.body.faults.map(({ where }: { where: string }) => where)).toContain('body.name');
  });

  test('broken JSON and a body beyond the limit are refused', async () => {
    const send = (body: string) => asOperator(call().post('/api/v1/authorities')).type('json').send(body);
    expect((await send('{')).body).toMatchObject({ code: 'request.unreadable', status: 400 });
    expect((await send(`"${'x'.repeat(3_000_000)}"`)).body).toMatchObject({ code: 'request.too-large', status: 413 });
  });
});

describe('authorities and tokens', () => {
  let methodist: string;

  test('the operator founds authorities and issues tokens that belong to one', async () => {
    for (const code of ['reg50_m001', 'reg50_m002']) {
      const answer = await asOperator(call().post('/api/v1/authorities')).send({ code, name: code, timeZone: 'Europe/Moscow' });
      expect(answer.status).toBe(201);
    }
    const issued = await asOperator(call().post('/api/v1/tokens'))
      .set('X-Authority', 'reg50_m001')
      .send({ name: 'кабинет 12', role: 'methodist' });
    expect(issued.status).toBe(201);
    methodist = issued.body.token;
  });

  test('of several authorities the operator must name one', async () => {
    const answer = await asOperator(call().post('/api/v1/tokens')).send({ name: 'x', role: 'viewer' });
    expect(answer.body.code).toBe('authority.needed');
  });

  test('a token sees its own authority only and does what its role allows', async () => {
    const as = (sent: request.Test) => sent.set('Authorization', `Bearer ${methodist}`);
    expect((await as(call().get('/api/v1/authorities'))).body.items.map(({ code }: { code: string }) => code)).toEqual([
      'reg50_m001',
    ]);
    expect((await as(call().get('/api/v1/me')).set('X-Authority', 'reg50_m002')).body.code).toBe('authority.unknown');
    expect((await as(call().get('/api/v1/tokens'))).body).toMatchObject({ code: 'role.forbidden', value: 'methodist' });
  });

  test('a revoked token opens nothing; the last operator’s token cannot be revoked', async () => {
    const get = (address: string) => asOperator(call().get(address));
    const tokens = await everyPage<{ id: string; role: string; authorityId: string | null }>(get, '/api/v1/tokens');
    expect(JSON.stringify(tokens)).not.toContain('Hash');
    const idOf = (role: string) => tokens.find((token) => token.role === role)!.id;
    expect((await asOperator(call().delete(`/api/v1/tokens/${idOf('methodist')}`))).status).toBe(204);
    expect((await call().get('/api/v1/me').set('Authorization', `Bearer ${methodist}`)).status).toBe(401);
    expect((await asOperator(call().delete(`/api/v1/tokens/${idOf('administrator')}`))).body.code).toBe('token.last-operator');
  });
});

describe('the audit log', () => {
  test('holds what was done, in pages, in a chain that verifies', async () => {
    const first = (await asOperator(call().get('/api/v1/audit?limit=2')).set('X-Authority', 'reg50_m001')).body;
    expect(first.items.map(({ action }: { action: string }) => action)).toEqual(['token.revoke', 'token.create']);
    const next = await asOperator(call().get(`/api/v1/audit?limit=2&cursor=${first.nextCursor}`)).set('X-Authority', 'reg50_m001');
    expect(next.body).toMatchObject({ items: [{ action: 'authority.create' }], nextCursor: null });
    const found = await asOperator(call().get('/api/v1/audit?search=REVOKE&to=2199-01-01T00:00:00Z')).set(
      'X-Authority',
      'reg50_m001',
    );
    expect(found.body.items.map(({ action }: { action: string }) => action)).toEqual(['token.revoke']);
    const literal = await asOperator(call().get('/api/v1/audit?search=t%25n')).set('X-Authority', 'reg50_m001');
    expect(literal.body.items).toEqual([]);
    const report = await asOperator(call().get('/api/v1/audit/verify')).set('X-Authority', 'reg50_m001');
    expect(report.body).toMatchObject({ events: 3, isIntact: true, lastHash: first.items[0].hash });
  });

  test('cannot be changed, and a change made behind the database’s back is found', async () => {
    await expect(service.dataSource.query(`UPDATE audit_events SET actor = 'x'`)).rejects.toThrow(/append-only/);
    await expect(service.dataSource.query('TRUNCATE audit_events')).rejects.toThrow(/append-only/);
    await service.dataSource.transaction(async (manager) => {
      await manager.query('ALTER TABLE audit_events DISABLE TRIGGER audit_events_append_only');
      await manager.query(`UPDATE audit_events SET actor = 'x' WHERE action = 'token.create' AND authority_id IS NOT NULL`);
      await manager.query('ALTER TABLE audit_events ENABLE TRIGGER audit_events_append_only');
    });
    const report = await asOperator(call().get('/api/v1/audit/verify')).set('X-Authority', 'reg50_m001');
    expect(report.body).toMatchObject({ isIntact: false, faults: [{ fault: 'content' }] });
  });

  test('can say of every kind of event what it was about, and says nothing of what is gone', async () => {
    const gone = { id: randomUUID(), detail: { schoolId: randomUUID(), uid: 'gone@vpr' } };
    const types = Object.keys({ ...SUBJECT_ROWS, ...SHARED_ROWS });
    const events = types.map((subjectType) => ({ subjectType, subjectId: gone.id, detail: gone.detail }));
    const about = await aboutOf(service.dataSource, events);
    const nothing = { name: null, number: null, personId: null, subject: null, classLabel: null, day: null, school: null };
    for (const event of events) expect([event.subjectType, about(event)]).toEqual([event.subjectType, nothing]);
  });

  test('a cursor that is none is refused', async () => {
    expect((await asOperator(call().get('/api/v1/audit?cursor=bm8'))).body).toMatchObject({ faults: [{ where: 'query.cursor' }] });
  });
});

describe('a repeated POST', () => {
  const found = (key: string, code: string) =>
    asOperator(call().post('/api/v1/authorities')).set('Idempotency-Key', key).send({ code, name: code, timeZone: 'Asia/Omsk' });

  test('with the same key and body gets the first answer again', async () => {
    const first = await found('key-1', 'reg55_m001');
    const again = await found('key-1', 'reg55_m001');
    expect([again.status, again.body, again.headers['idempotency-replayed']]).toEqual([201, first.body, 'true']);
  });

  test('with the same key and another body is refused', async () => {
    expect((await found('key-1', 'reg55_m002')).body).toMatchObject({ status: 422, code: 'idempotency.other-request' });
  });

  test('that was refused may be corrected under the same key', async () => {
    expect((await found('key-2', 'Ы')).status).toBe(400);
    expect((await found('key-2', 'reg55_m003')).status).toBe(201);
  });

  test('whose answer held a secret never shows or stores it again', async () => {
    const issued = () =>
      asOperator(call().post('/api/v1/tokens'))
        .set('Idempotency-Key', 'key-3')
        .set('X-Authority', 'reg55_m001')
        .send({ name: 'repeat', role: 'viewer', expiresAt: null });
    const first = await issued();
    expect(first.body).toEqual({ id: expect.any(String), token: expect.any(String) });
    expect((await issued()).body).toMatchObject({ status: 409, code: 'idempotency.shown-once' });
    const stored = await service.dataSource.query<{ body: unknown }[]>(`SELECT body FROM idempotency_keys WHERE key = 'key-3'`);
    expect(stored).toEqual([{ body: { shownOnce: true } }]);
  });
});

describe('what is logged', () => {
  test('is a request number and the route’s template: no path, no query, no token', async () => {
    const answer = await asOperator(call().get('/api/v1/audit?search=sesame')).set('X-Request-Id', 'request-4711');
    expect(answer.headers['x-request-id']).toBe('request-4711');
    await asOperator(call().delete('/api/v1/tokens/0e8b1f3e-8b39-4a0e-9f31-1f2f1a9c0b4d'));
    const text = service.log.join('');
    expect(text).toContain('"route":"/api/v1/audit","status":200');
    expect(text).toContain('"requestId":"request-4711"');
    expect(text).toContain('/api/v1/tokens/:id');
    for (const secret of ['sesame', service.operator, '0e8b1f3e']) expect(text).not.toContain(secret);
  });
});

test('every answer forbids framing, sniffing and foreign content', async () => {
  const { headers } = await call().get('/health/live');
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
  });
  expect(headers['content-security-policy']).toContain("default-src 'self'");
  expect(headers).not.toHaveProperty('x-powered-by');
});
