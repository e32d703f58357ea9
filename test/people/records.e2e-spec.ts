import { afterAll, beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import { SchoolClass } from '../../src/schools/school-class.entity.js';
import { smallMunicipality, type Municipality } from '../support/small-municipality.js';
import { startTestService, type TestService } from '../support/test-service.js';

let service: TestService;
let town: Municipality;
let neighbour: Municipality;

function call(method: 'get' | 'post' | 'patch' | 'put' | 'delete', path: string, body?: object) {
  const sent = request(service.address)[method](`/api/v1${path}`);
  return sent.set('Authorization', `Bearer ${service.operator}`).set('X-Authority', 'reg86_m001').send(body);
}

beforeAll(async () => {
  service = await startTestService();
  town = await smallMunicipality(service.dataSource);
  neighbour = await smallMunicipality(service.dataSource, 'reg86_m002');
});

afterAll(() => service.stop());

test('lists come in pages and hold the own municipality only', async () => {
  const first = (await call('get', '/schools?limit=2')).body;
  const second = (await call('get', `/schools?limit=2&cursor=${first.nextCursor}`)).body;
  const seen = [...first.items, ...second.items].map(({ id }: { id: string }) => id);
  expect(seen.toSorted()).toEqual(town.schools.map(({ id }) => id).toSorted());
  expect(second.nextCursor).toBeNull();
  const days = (await call('get', `/campaigns/${town.campaignId}/sittings?date=2026-04-21`)).body;
  expect(days.items).toHaveLength(3);
});

test('a change needs the version that was read, and a second one from the same reading is refused', async () => {
  const path = `/schools/${town.schools[0]!.id}`;
  const read = await call('get', path);
  expect((await call('patch', path, { shortName: 'Первая' })).status).toBe(428);
  const changed = await call('patch', path, { shortName: 'Первая' }).set('If-Match', read.headers['etag']!);
  expect(changed.body).toMatchObject({ shortName: 'Первая', version: 2 });
  const late = await call('patch', path, { shortName: 'Вторая' }).set('If-Match', read.headers['etag']!);
  expect(late.body).toMatchObject({ code: 'version.changed', status: 412 });
});

test('a twin is refused with what is there already', async () => {
  const twin = await call('post', '/schools', { login: 'edu860001', name: 'Школа', shortName: 'Школа' });
  expect(twin.body).toMatchObject({ code: 'already-there', status: 409, value: 'edu860001' });
});

test('a tie is declared, ended and kept; a ban is set and lifted', async () => {
  const person = `/people/${town.people[2]!.id}`;
  const tie = await call('post', `${person}/affiliations`, { schoolId: town.schools[1]!.id, kind: 'relative' });
  expect(tie.body).toMatchObject({ scope: 'school', until: null, declaredBy: 'operator' });
  const ended = await call('post', `${person}/affiliations/${tie.body.id}/end`, { until: '2026-04-22' });
  expect(ended.body.until).toBe('2026-04-22');
  const ban = await call('post', `${person}/bans`, { otherPersonId: town.people[3]!.id });
  expect(ban.status).toBe(201);
  expect((await call('post', `${person}/bans`, {})).status).toBe(400);
  expect((await call('delete', `${person}/bans/${ban.body.id}`)).status).toBe(204);
  expect((await call('get', `${person}/bans`)).body).toEqual([]);
});

test('who reads people leaves a trace, and a change leaves the names of the fields only', async () => {
  const path = `/people/${town.people[0]!.id}`;
  const read = await call('get', path);
  await call('patch', path, { phone: '+7 900 000-00-00' }).set('If-Match', read.headers['etag']!);
  const { body } = await call('get', `/audit?subjectId=${town.people[0]!.id}`);
  expect(body.items.map(({ action }: { action: string }) => action)).toEqual(['person.change', 'people.read']);
  expect(JSON.stringify(body)).not.toContain('+7 900');
});

test('availability is replaced as a whole, and what ends before it starts is refused', async () => {
  const path = `/campaigns/${town.campaignId}/people/${town.people[0]!.id}/availability`;
  const answer = { date: '2026-04-21', startsAt: '08:00', endsAt: '12:00', answer: 'if_needed' };
  expect((await call('put', path, { answers: [answer] })).body.answers).toEqual([
    { ...answer, startsAt: '08:00:00', endsAt: '12:00:00' },
  ]);
  const wrong = await call('put', path, { answers: [{ ...answer, endsAt: '07:00' }] });
  expect(wrong.body).toMatchObject({ code: 'request.invalid', faults: [{ where: 'body.answers.0.endsAt' }] });
});

test('a sitting is added, cancelled and planned again', async () => {
  const { id: classId } = await classOfGrade(8);
  const wish = { classId, subject: 'physics', date: '2026-05-06', startsAt: '10:00', endsAt: '10:45', lesson: 3 };
  const made = await call('post', `/campaigns/${town.campaignId}/sittings`, wish);
  expect(made.body).toMatchObject({ state: 'planned', schoolId: town.schools[0]!.id });
  const cancelled = await call('patch', `/sittings/${made.body.id}`, { state: 'cancelled' }).set('If-Match', '"v1"');
  expect(cancelled.body).toMatchObject({ state: 'cancelled', version: 2 });
  const wrong = await call('patch', `/sittings/${made.body.id}`, { endsAt: '09:00' }).set('If-Match', '"v2"');
  expect(wrong.status).toBe(400);
  expect((await call('get', `/sittings/${made.body.id}`)).body.endsAt).toBe('10:45:00');
});

test('a sitting that breaks a norm of the year is refused with the way out, one that is only unusual is told about', async () => {
  const { id: classId } = await classOfGrade(7);
  const wish = { classId, subject: 'mathematics', date: '2026-05-06', startsAt: '10:00', endsAt: '10:45', lesson: 3 };
  const add = (differences: object) => call('post', `/campaigns/${town.campaignId}/sittings`, { ...wish, ...differences });
  const late = await add({ date: '2026-06-01' });
  expect([late.status, late.body]).toEqual([
    422,
    expect.objectContaining({ code: 'sitting.against-norms', errors: [expect.objectContaining({ norm: 'inside-the-window' })] }),
  ]);
  const made = await add({ lesson: 1 });
  expect(made.body.warnings.map(({ norm }: { norm: string }) => norm)).toContain('not-first-or-last-lesson');
  const moved = await call('patch', `/sittings/${made.body.id}`, { date: '2026-06-01' }).set('If-Match', '"v1"');
  expect(moved.body).toMatchObject({ code: 'sitting.against-norms' });
  expect((await call('get', `/sittings/${made.body.id}`)).body.date).toBe('2026-05-06');
  const later = await call('patch', `/sittings/${made.body.id}`, { lesson: 3 }).set('If-Match', '"v1"');
  expect(later.body.warnings.map(({ norm }: { norm: string }) => norm)).not.toContain('not-first-or-last-lesson');
});

test('rows of another municipality do not exist', async () => {
  const foreign = [
    `/schools/${neighbour.schools[0]!.id}`,
    `/people/${neighbour.people[0]!.id}`,
    `/people/${neighbour.people[0]!.id}/bans`,
    `/sittings/${neighbour.sittings[0]!.id}`,
    `/grading-blocks/${neighbour.blocks[0]!.id}`,
    `/campaigns/${neighbour.campaignId}/people/${town.people[0]!.id}/availability`,
  ];
  for (const path of foreign) expect([path, (await call('get', path)).status]).toEqual([path, 404]);
  const tie = { schoolId: neighbour.schools[0]!.id, kind: 'relative' };
  expect((await call('post', `/people/${town.people[0]!.id}/affiliations`, tie)).status).toBe(404);
});

function classOfGrade(grade: number): Promise<SchoolClass> {
  const { authorityId, campaignId, schools } = town;
  const schoolClass = { authorityId, campaignId, schoolId: schools[0]!.id, grade, letter: 'А' };
  return service.dataSource.getRepository(SchoolClass).save(schoolClass);
}
