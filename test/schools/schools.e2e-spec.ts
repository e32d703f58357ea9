import { afterAll, beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import { smallMunicipality, type Municipality } from '../support/small-municipality.js';
import { startTestService, type TestService } from '../support/test-service.js';

let service: TestService;
let town: Municipality;

beforeAll(async () => {
  service = await startTestService();
  town = await smallMunicipality(service.dataSource);
});
afterAll(() => service.stop());

const agent = () => request(service.address);
const send = (verb: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string, body?: object, tag = '"v1"') => {
  const sent = agent()[verb](`/api/v1/${path}`).set('Authorization', `Bearer ${service.operator}`);
  return sent.set('X-Authority', 'reg86_m001').set('If-Match', tag).send(body);
};

const WAITING_REMOVAL = `SELECT 1 FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE 'DELETE FROM "districts"%'`;

test('districts are made, renamed by their version, given to schools, and go when they are empty', async () => {
  const made = await send('post', 'districts', { name: 'Северный' });
  expect([made.status, made.headers['etag'], made.body.name]).toEqual([201, '"v1"', 'Северный']);
  expect((await send('post', 'districts', { name: 'Северный' })).body.code).toBe('already-there');
  const path = `districts/${made.body.id}`;
  expect((await send('patch', path, { name: 'Южный' })).body).toMatchObject({ name: 'Южный', version: 2 });
  expect((await send('patch', path, { name: 'Третий' })).status).toBe(412);
  await send('patch', `schools/${town.schools[0]!.id}`, { districtId: made.body.id }).expect(200);
  expect((await send('delete', path)).body).toMatchObject({ code: 'still-in-use', value: 1 });
  await send('patch', `schools/${town.schools[0]!.id}`, { districtId: null }, '"v2"').expect(200);
  await send('delete', path).expect(204);
  expect((await send('get', path)).status).toBe(404);
  expect((await send('get', 'districts')).body.items).toEqual([]);
});

test('a school that joins a district while it is being removed keeps it: the removal is refused, not broken off', async () => {
  const district = (await send('post', 'districts', { name: 'Западный' })).body.id as string;
  const removal = await service.dataSource.transaction(async (manager) => {
    await manager.query('UPDATE schools SET district_id = $1 WHERE id = $2', [district, town.schools[1]!.id]);
    const asked = send('delete', `districts/${district}`).then(({ status, body }) => ({ status, code: body.code as string }));
    while ((await service.dataSource.query(WAITING_REMOVAL)).length === 0);
    return { asked };
  });
  expect(await removal.asked).toEqual({ status: 409, code: 'changed-meanwhile' });
  await service.dataSource.query('UPDATE schools SET district_id = NULL WHERE id = $1', [town.schools[1]!.id]);
  await send('delete', `districts/${district}`).expect(204);
});

test('classes are made, numbered and lettered anew, and go while no date holds them', async () => {
  const path = `campaigns/${town.campaignId}/classes`;
  const wish = { schoolId: town.schools[0]!.id, grade: 6, letter: 'Б' };
  const made = await send('post', path, wish);
  expect([made.status, made.body]).toMatchObject([201, { ...wish, ordinal: null, version: 1 }]);
  expect((await send('post', path, wish)).body).toMatchObject({ code: 'already-there', value: '6Б' });
  expect((await send('post', path, { ...wish, schoolId: town.campaignId })).status).toBe(404);
  const changed = await send('patch', `classes/${made.body.id}`, { letter: 'В', ordinal: 3 });
  expect(changed.body).toMatchObject({ letter: 'В', ordinal: 3, version: 2 });
  const listed = await send('get', `${path}?schoolId=${wish.schoolId}&grade=5`);
  expect(listed.body.items).toMatchObject([{ grade: 5, letter: 'А' }]);
  expect((await send('delete', `classes/${listed.body.items[0].id}`)).body).toMatchObject({ code: 'still-in-use', value: 5 });
  await send('delete', `classes/${made.body.id}`).expect(204);
});

test('a level of risk is set with its reason, which is shown beside it and kept in the audit log', async () => {
  const path = `schools/${town.schools[0]!.id}/risks`;
  for (const body of [{ level: 2 }, { level: 2, reason: '  ' }])
    expect((await send('put', `${path}/2026`, body)).body.faults).toMatchObject([
      { where: 'body.reason', message: 'объясните, почему' },
    ]);
  const reason = 'M1 и M5 второй год подряд';
  await send('put', `${path}/2026`, { level: 2, reason }).expect(200);
  expect((await send('get', path)).body).toEqual([{ year: 2026, level: 2, reason }]);
  const [event] = await service.dataSource.query<[{ detail: object }]>(
    `SELECT detail FROM audit_events WHERE action = 'school.risk'`,
  );
  expect(event.detail).toEqual({ year: 2026, level: 2, reason });
});
