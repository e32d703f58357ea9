import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { OwnDataService } from '../../src/people/own-data.service.js';
import { SchoolClass } from '../../src/schools/school-class.entity.js';
import { everyPage } from '../support/every-page.js';
import { operatorCall, type Verb } from '../support/operator-call.js';
import { smallMunicipality, type Municipality } from '../support/small-municipality.js';
import { startTestService, type TestService } from '../support/test-service.js';

let service: TestService;
let town: Municipality;
let neighbour: Municipality;

const call = (method: Verb, path: string, body?: object) => operatorCall(service, 'reg86_m001', method, path, body);
const actionsIn = (events: readonly { readonly action: string }[]) => events.map(({ action }) => action);

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

test('a twin is refused with what is there already, and by which field', async () => {
  const twin = await call('post', '/schools', { login: 'edu860001', name: 'Школа', shortName: 'Школа' });
  expect(twin.body).toMatchObject({ code: 'already-there', status: 409, value: 'edu860001', faults: [{ where: 'body.login' }] });
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
  const again = await call('post', `${person}/bans`, { otherPersonId: town.people[3]!.id });
  expect(again.body).toMatchObject({ code: 'already-there', faults: [{ where: 'body.otherPersonId' }] });
  const school = { schoolId: town.schools[0]!.id };
  const twins = [await call('post', `${person}/bans`, school), await call('post', `${person}/bans`, school)];
  expect(twins[1]!.body).toMatchObject({ code: 'already-there', faults: [{ where: 'body.schoolId' }] });
  expect((await call('delete', `${person}/bans/${twins[0]!.body.id}`)).status).toBe(204);
  expect((await call('delete', `${person}/bans/${ban.body.id}`)).status).toBe(204);
  expect((await call('get', `${person}/bans`)).body.items).toEqual([]);
});

test('who reads people leaves a trace, and a change leaves the names of the fields only', async () => {
  const path = `/people/${town.people[0]!.id}`;
  const read = await call('get', path);
  await call('patch', path, { phone: '+7 900 000-00-00' }).set('If-Match', read.headers['etag']!);
  const { body } = await call('get', `/audit?subjectId=${town.people[0]!.id}`);
  expect(actionsIn(body.items)).toEqual(['person.change', 'people.read']);
  expect(JSON.stringify(body)).not.toContain('+7 900');
});

test('people are found by a part of the name whatever the ё, by role, papers and the district they work in', async () => {
  const { manager } = service.dataSource;
  const [person, other] = [town.people[4]!.id, town.people[5]!.id];
  await manager.query(`UPDATE people SET full_name = 'Королёва Пётра_1', roles = '{expert}', trained_on = NULL WHERE id = $1`, [
    person,
  ]);
  const [district] = await manager.query(`INSERT INTO districts (authority_id, name) VALUES ($1, 'Северный') RETURNING id`, [
    town.authorityId,
  ]);
  await manager.query(`UPDATE schools SET district_id = $1 WHERE id = $2`, [district.id, town.schools[0]!.id]);
  const found = async (query: string) =>
    (await call('get', `/people?${query}`)).body.items.map(({ id }: { id: string }) => id) as string[];
  expect(await found(`search=${encodeURIComponent('КОРОЛЕВА п')}`)).toEqual([person]);
  expect(await found(`search=${encodeURIComponent('_')}`)).toEqual([person]);
  expect(await found('role=expert&isTrained=false&hasConsented=true')).toEqual([person]);
  expect(await found(`districtId=${district.id}`)).toEqual([town.people[0]!.id]);
  const pages = await call('get', '/people?limit=3&isArchived=false');
  const rest = await call('get', `/people?limit=9&isArchived=false&cursor=${pages.body.nextCursor}`);
  const names = [...pages.body.items, ...rest.body.items].map(({ fullName }: { fullName: string }) => fullName);
  expect([names.length, names.at(-1)]).toEqual([6, 'Королёва Пётра_1']);
  expect(await found('isArchived=true')).not.toContain(other);
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

test('own lessons are added, found, moved and removed, and nobody gives two at a time', async () => {
  const lessons = `/campaigns/${town.campaignId}/own-lessons`;
  const [{ id: personId }, { id: schoolId }] = [town.people[1]!, town.schools[0]!];
  const wish = { personId, schoolId, weekday: 2, startsAt: '09:00', endsAt: '09:45' };
  const made = await call('post', lessons, wish);
  expect([made.status, made.body]).toEqual([201, { ...wish, id: made.body.id, startsAt: '09:00:00', endsAt: '09:45:00' }]);
  const meeting = await call('post', lessons, { ...wish, startsAt: '09:40', endsAt: '10:25' });
  expect(meeting.body).toMatchObject({ code: 'lesson.meets-another', status: 409, value: made.body.id });
  const next = await call('post', lessons, { ...wish, startsAt: '09:45', endsAt: '10:30' });
  const { personId: _owner, ...place } = wish;
  const onto = await call('put', `/own-lessons/${next.body.id}`, { ...place, startsAt: '09:15', endsAt: '10:00' });
  expect(onto.body.code).toBe('lesson.meets-another');
  const moved = await call('put', `/own-lessons/${next.body.id}`, { ...place, weekday: 3 });
  expect([moved.status, moved.body]).toEqual([200, { ...made.body, id: next.body.id, weekday: 3 }]);
  const onWednesdays = await call('get', `${lessons}?personId=${personId}&weekday=3`);
  expect(onWednesdays.body).toEqual({ items: [moved.body], nextCursor: null });
  const backwards = await call('post', lessons, { ...wish, weekday: 5, endsAt: '08:00' });
  expect(backwards.body).toMatchObject({ code: 'request.invalid', faults: [{ where: 'body.endsAt' }] });
  const foreign = await call('post', lessons, { ...wish, weekday: 5, schoolId: neighbour.schools[0]!.id });
  expect(foreign.status).toBe(404);
  for (const { id } of [made.body, moved.body]) expect((await call('delete', `/own-lessons/${id}`)).status).toBe(204);
  expect((await call('get', `/own-lessons/${made.body.id}`)).status).toBe(404);
  const { body } = await call('get', `/audit?subjectId=${personId}`);
  expect(actionsIn(body.items)).toEqual(expect.arrayContaining(['lesson.add', 'lesson.move', 'lesson.remove']));
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

test('the calendar counts each day, and holds what the norms say beside a sitting before and after it is kept', async () => {
  const { campaignId, schools, sittings } = town;
  const path = `/campaigns/${campaignId}/calendar`;
  const before = (await call('get', path)).body;
  const first = before.days.find(({ date }: { date: string }) => date === '2026-04-22');
  expect([before.rosterState, first]).toEqual([
    'none',
    expect.objectContaining({ sittings: 3, required: 3, filled: 0, flaggedOpen: 1 }),
  ]);
  const own = sittings.find(({ schoolId, date }) => schoolId === schools[1]!.id && date === '2026-04-22')!;
  const { classId, subject } = own;
  const sitting = { classId, subject, date: '2026-04-21', startsAt: '09:00', endsAt: '09:45' };
  const check = await call('post', `/campaigns/${campaignId}/sittings/check`, { sitting, inPlaceOf: own.id });
  expect(check.body.findings.map(({ norm }: { norm: string }) => norm)).toContain('one-work-per-class-per-day');
  await service.dataSource.query(`UPDATE sittings SET date = '2026-04-21' WHERE id = $1`, [own.id]);
  const ofSchool = (await call('get', `${path}/sittings?schoolId=${schools[1]!.id}&withProblems=true`)).body;
  expect(ofSchool.items.find(({ id }: { id: string }) => id === own.id)).toMatchObject({
    schoolName: 'Школа № 2',
    grade: 5,
    letter: 'А',
    riskLevel: 2,
    isFlagged: true,
    findings: expect.arrayContaining([expect.objectContaining({ norm: 'one-work-per-class-per-day', severity: 'error' })]),
  });
  await service.dataSource.query(`UPDATE sittings SET date = '2026-04-22' WHERE id = $1`, [own.id]);
  const riskAt = async (level: number) => {
    await call('put', `/schools/${schools[1]!.id}/risks/2026`, { level, reason: 'перечень' });
    return (await call('get', `${path}/sittings?schoolId=${schools[1]!.id}`)).body.items[0];
  };
  expect([await riskAt(1), await riskAt(2)]).toMatchObject([
    { riskLevel: 1, isFlagged: false },
    { riskLevel: 2, isFlagged: true },
  ]);
  expect((await call('get', `${path}/sittings`)).status).toBe(400);
});

test('two cards become one: ties, bans and availability move, twins lose nothing that excludes, the second card is archived and forgotten with the first', async () => {
  const [kept, second, third] = town.people.slice(1);
  const schoolId = town.schools[2]!.id;
  const tie = { schoolId, kind: 'child', scope: 'class', grade: 5, letter: 'А' };
  await call('post', `/people/${kept!.id}/affiliations`, { ...tie, until: '2026-04-30' });
  await call('post', `/people/${second!.id}/affiliations`, { ...tie, letter: 'Б' });
  await call('post', `/people/${third!.id}/bans`, { otherPersonId: second!.id });
  await call('patch', `/people/${second!.id}`, { phone: '+7 900 111-22-33', roles: ['expert'] }).set('If-Match', '*');
  const { version } = (await call('get', `/people/${kept!.id}`)).body;
  const merge = (duplicateId: string) =>
    call('post', `/people/${kept!.id}/merge`, { duplicateId }).set('If-Match', `"v${version}"`);
  expect((await merge(kept!.id)).body.code).toBe('person.merge-with-itself');
  const merged = (await merge(second!.id)).body;
  expect(merged).toMatchObject({
    person: { code: kept!.code, phone: '+7 900 111-22-33', roles: ['observer', 'expert'] },
    moved: { ties: 1, bans: 1, pastServices: 0, availability: 0, ownLessons: 0, accounts: 0 },
    staleDrafts: 0,
  });
  const ties = await everyPage<{ kind: string }>((address) => call('get', address), `/people/${kept!.id}/affiliations`);
  expect(ties.toSorted((a, b) => a.kind.localeCompare(b.kind))).toEqual([
    expect.objectContaining({ kind: 'child', schoolId, scope: 'school', until: null }),
    expect.objectContaining({ kind: 'relative', schoolId: town.schools[1]!.id }),
  ]);
  expect((await call('get', `/people/${third!.id}/bans`)).body.items).toMatchObject([{ otherPersonId: kept!.id }]);
  expect((await call('get', `/people/${second!.id}`)).body).toMatchObject({ mergedInto: kept!.id, archivedAt: expect.any(String) });
  expect((await merge(second!.id)).body.code).toBe('person.archived');
  expect((await merge(third!.id)).body.code).toBe('version.changed');
  const history = (await call('get', `/people/${second!.id}/history`)).body.items;
  expect(actionsIn(history).slice(0, 3)).toEqual(['person.merged', 'person.change', 'tie.declare']);
  await service.app.get(OwnDataService).erase({ authorityId: town.authorityId, role: 'administrator', name: 'operator' }, kept!.id);
  expect((await call('get', `/people/${second!.id}`)).body.fullName).toBe('–');
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
