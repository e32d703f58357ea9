import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import request from 'supertest';
import type { Job } from '../../src/jobs/job.entity.js';
import { docxBlocks } from '../../src/roadmap/source/docx.js';
import { everyPage } from '../support/every-page.js';
import { smallMunicipality, type Municipality } from '../support/small-municipality.js';
import { startTestService, type TestService } from '../support/test-service.js';

interface Shown {
  readonly person: string;
  readonly slot: string;
  readonly place: string;
  readonly start: string;
  readonly role: string;
}

let service: TestService;
let town: Municipality;
const rosters: Record<string, string> = {};
const versions: Record<string, string> = {};

function call(method: 'get' | 'post' | 'put', path: string, body?: object) {
  const sent = request(service.address)[method](`/api/v1${path}`);
  return sent.set('Authorization', `Bearer ${service.operator}`).set('X-Authority', 'reg86_m001').send(body);
}

async function solved(path: string, body: object = {}): Promise<string> {
  const { body: ticket } = await call('post', path, { timeLimitSeconds: 2, ...body });
  for (;;) {
    const job = (await call('get', `/jobs/${ticket.jobId}`)).body as Job;
    if (job.state === 'failed') throw new Error(JSON.stringify(job.error));
    if (job.state === 'succeeded') return (job.result as { versionId: string }).versionId;
    await sleep(100);
  }
}

async function planned(kind: string): Promise<void> {
  const made = await call('post', `/campaigns/${town.campaignId}/rosters`, { name: kind, kind });
  expect(made.body).toMatchObject({ kind });
  rosters[kind] = made.body.id;
  versions[kind] = await solved(`/rosters/${rosters[kind]}/solve`);
  expect((await call('post', `/roster-versions/${versions[kind]}/publish`, {})).status).toBe(200);
}

async function dutiesOf(kind: string): Promise<readonly Shown[]> {
  return (await call('get', `/roster-versions/${versions[kind]}/duties?limit=500`)).body.items;
}

beforeAll(async () => {
  service = await startTestService();
  town = await smallMunicipality(service.dataSource);
  const { authorityId, campaignId, schools, people } = town;
  const sql = (text: string, ...values: unknown[]) => service.dataSource.query(text, values);
  await sql(`UPDATE people SET roles = '{observer,organiser}' WHERE code <= 'Н-004'`);
  await sql(`UPDATE people SET roles = '{commission}' WHERE code = 'Н-005'`);
  await sql(`UPDATE people SET roles = '{chair}' WHERE code = 'Н-006'`);
  await sql(`UPDATE people SET email = 'person' || right(code, 1) || '@example.org'`);
  await sql(`UPDATE sittings SET room = '21, 22', pupils = 30 WHERE school_id = $1`, schools[0]!.id);
  await sql(`UPDATE schools SET staff = 10`);
  await sql(
    `INSERT INTO school_risks (authority_id, school_id, year, level) VALUES ($1, $2, 2025, 2)`,
    authorityId,
    schools[1]!.id,
  );
  // On Tuesdays and Wednesdays Н-002 gives a lesson in the third school while works are written.
  await sql(
    `INSERT INTO own_lessons (authority_id, campaign_id, person_id, school_id, weekday, starts_at, ends_at)
     SELECT $1, $2, $3, $4, day, '09:00', '09:45' FROM unnest(ARRAY[2, 3]) day`,
    authorityId,
    campaignId,
    people[1]!.id,
    schools[2]!.id,
  );
  for (const kind of ['observers', 'organisers', 'commission']) await planned(kind);
});

afterAll(() => service.stop());

describe('the rosters of a campaign', () => {
  test('see each other: nobody is in two places, nor away from a lesson of their own', async () => {
    const all = (await Promise.all(Object.keys(versions).map(dutiesOf))).flat();
    const times = all.map(({ person, start }) => `${person} ${start}`);
    expect(new Set(times).size).toBe(times.length);
    const atLessons = ['21', '22', '28', '29'].map((day) => `Н-002 2026-04-${day}T09:00`);
    for (const time of atLessons) expect(times).not.toContain(time);
    expect(times).toContain('Н-002 2026-04-23T09:00');
    const { body } = await call('get', `/rosters/${rosters['organisers']}/problem`);
    expect(body.problem.busy.length).toBeGreaterThan((await dutiesOf('observers')).length);
  });

  test('organisers are in rooms of other schools', async () => {
    const duties = await dutiesOf('organisers');
    expect(duties.length).toBeGreaterThan(0);
    expect(duties.every(({ role }) => role === 'organiser')).toBe(true);
    expect(duties.filter(({ person, place }) => person === 'Н-001' && place === 'edu860001')).toEqual([]);
    const { body: shortages } = await call('get', `/roster-versions/${versions['organisers']}/shortages`);
    const rooms = [...duties, ...shortages.items].flatMap(({ slot }) => /^sitting:[\da-f-]+\/(2[12])$/u.exec(slot)?.[1] ?? []);
    expect(new Set(rooms)).toEqual(new Set(['21', '22']));
  });

  test('the commission visits the flagged school in both phases, one of it in the chair, and lacks a third member', async () => {
    const duties = await dutiesOf('commission');
    expect(duties.map(({ person, place, role }) => `${person} ${place} ${role}`).sort()).toEqual([
      'Н-005 edu860002 commission',
      'Н-005 edu860002 commission',
      'Н-006 edu860002 chair',
      'Н-006 edu860002 chair',
    ]);
    expect(new Set(duties.map(({ slot }) => slot.split(':')[0]))).toEqual(new Set(['sitting', 'grading']));
    const get = (address: string) => call('get', address);
    const address = `/roster-versions/${versions['commission']}/shortages`;
    const shortages = await everyPage<{ choice: string; missing: number }>(get, address);
    expect(shortages.map(({ choice, missing }) => `${choice} ${missing}`).sort()).toEqual([
      'visit:edu860002:conduct 1',
      'visit:edu860002:grading 1',
    ]);
    const why = await call(
      'get',
      `/roster-versions/${versions['commission']}/why?slot=${duties[0]!.slot}&person=${encodeURIComponent('Н-006')}`,
    );
    expect(why.body.rules.map(({ number }: { number: string }) => number)).toEqual(
      expect.arrayContaining(['H12', 'H14', 'H15', 'H16']),
    );
  });

  test('each has its calendars: a school does not learn of visits', async () => {
    const items = await service.dataSource.query<{ audience: string; summary: string }[]>(
      `SELECT audience, payload->>'summary' AS summary FROM feed_items WHERE audience IN ('school', 'commission')`,
    );
    const of = (audience: string, word: RegExp) =>
      items.filter((item) => item.audience === audience && word.test(item.summary)).length;
    expect([of('commission', /комисси/iu), of('school', /комисси/iu), of('commission', /Организатор/u)]).toEqual([4, 0, 0]);
    expect(of('school', /Организатор/u)).toBeGreaterThan(0);
  });

  test('letters say what each is sent for', async () => {
    const texts = await service.dataSource.query<{ text: string }[]>(`SELECT text FROM messages`);
    for (const errand of ['наблюдение', 'организация в аудитории', 'выезд комиссии, председатель'])
      expect(texts.some(({ text }) => text.includes(errand))).toBe(true);
  });

  test('stand on one order, visits as teams and days', async () => {
    const head = { number: '1', date: '2026-04-13', post: 'Начальник', signatory: 'А. Б.' };
    const answer = await call('post', `/campaigns/${town.campaignId}/papers`, { paper: 'order', head }).responseType('blob');
    const text = JSON.stringify(docxBlocks(answer.body as Buffer));
    for (const part of ['Распределение организаторов', 'Состав муниципальной комиссии', 'График выездов муниципальной комиссии'])
      expect(text).toContain(part);
    expect(text).toContain('Иванова Анна 6 (председатель), Иванова Анна 5');
  });

  test.each(['organisers', 'commission'])('the workbook of %s that nobody has touched changes nothing', async (kind) => {
    const path = `/roster-versions/${versions[kind]}/roster.xlsx`;
    const book = (await call('get', path).responseType('blob')).body as Buffer;
    const { body } = await call('post', path).attach('file', book, 'roster.xlsx');
    expect(body).toMatchObject({ problems: [], diff: { added: [], removed: [], replaced: [] } });
    expect(body.diff.unchanged).toBe((await dutiesOf(kind)).length);
  });

  test('the commission is planned anew when a member falls ill, and everything else stays', async () => {
    await service.dataSource.query(`UPDATE availability SET answer = 'no' WHERE person_id = $1`, [town.people[4]!.id]);
    const again = await solved(`/rosters/${rosters['commission']}/replan`, { at: '2026-04-01T00:00:00Z' });
    const { body: diff } = await call('get', `/roster-versions/${again}/diff?from=${versions['commission']}`);
    expect(diff).toMatchObject({ added: [], replaced: [], unchanged: 2 });
    expect(diff.removed.map(({ person }: Shown) => person)).toEqual(['Н-005', 'Н-005']);
  });
});
