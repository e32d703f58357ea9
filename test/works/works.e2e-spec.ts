import { afterAll, beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import type { ImportAnswer } from '../../src/imports/imports.schema.js';
import { startTestService, type TestService } from '../support/test-service.js';
import { worksTown, type WorksTown } from '../support/works-town.js';
import { xlsx, type TestCell } from '../support/workbooks.js';

const HEADER = ['Код участника', 'Вариант', '1 (4б)', '2 (4б)', '3 (4б)', 'Порядковый номер класса', 'Отметка', 'Итого баллов'];

let service: TestService;
let town: WorksTown;

beforeAll(async () => {
  service = await startTestService();
  town = await worksTown(service.dataSource, 'reg86_m001', 2, 3);
});

afterAll(() => service.stop());

test('a school’s form becomes works once, with random ids and commitments that nobody can choose', async () => {
  const dry = await upload([50_901, 1, 4, 'X', 2, 1, 3, 6], [50_902, 'отсутствовал', null, null, null, 1, null, null]);
  expect(dry.problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
  expect(dry.summary.tables['works']).toEqual({ added: 2, changed: 0, same: 0, left: 12 });
  await call('post', `/campaigns/${town.campaignId}/imports/${dry.id}/apply`);
  const { body } = await call('get', `/campaigns/${town.campaignId}/works?schoolId=${town.schools[0]!.id}&limit=500`);
  const mine = body.items.filter(({ code }: { code: string }) => code.startsWith('509'));
  expect(mine.map(({ code, points, total, isAbsent }: Record<string, unknown>) => ({ code, points, total, isAbsent }))).toEqual(
    expect.arrayContaining([
      { code: '50901', points: { '1': 4, '2': 'X', '3': 2 }, total: 6, isAbsent: false },
      { code: '50902', points: {}, total: null, isAbsent: true },
    ]),
  );
  expect(mine[0].publicId).toMatch(/^w-[0-9a-f]{16}$/);
  expect((await upload([50_901, 1, 4, 'X', 2, 1, 3, 6])).changesTotal).toBe(0);
  const undone = await call('post', `/campaigns/${town.campaignId}/imports/${dry.id}/undo`);
  expect(undone.body).toMatchObject({ state: 'undone' });
});

test('points and marks are held against the description of the paper that somebody entered', async () => {
  const faulty = await upload([50_901, 1, 4, 4, 3, 1, 3, 11]);
  expect(faulty.problems).toContainEqual(expect.objectContaining({ code: 'mark.differs', column: 'G', severity: 'warning' }));
  const other = { grade: 5, subject: 'mathematics', tasks: [{ task: '1', max: 4 }], source: 'x' };
  expect((await call('post', `/campaigns/${town.campaignId}/work-scales`, other)).body).toMatchObject({ code: 'already-there' });
  const { body: page } = await call('get', `/campaigns/${town.campaignId}/work-scales`);
  const changed = await call('patch', `/work-scales/${page.items[0].id}`, { marks: { '3': 4, '4': 7, '5': 12 } }).set(
    'If-Match',
    '"v1"',
  );
  expect(changed.body).toMatchObject({ version: 2, marks: { '5': 12 } });
  expect((await upload([50_901, 1, 4, 4, 3, 1, 4, 11])).summary).toMatchObject({ errors: 0, warnings: 0 });
  const unfit = { ...other, grade: 6, marks: { '3': 5, '4': 5, '5': 9 } };
  expect((await call('post', `/campaigns/${town.campaignId}/work-scales`, unfit)).status).toBe(400);
});

test('what a school confirms is compared with the register and the sittings; a difference is shown', async () => {
  const [school] = town.schools;
  const counted = { schoolId: school!.id, grade: 5, subject: 'mathematics', works: 5, confirmedBy: 'заместитель директора' };
  const confirm = () => call('post', `/campaigns/${town.campaignId}/work-counts`, counted);
  const twice = await Promise.all([confirm(), confirm()]);
  expect(twice.map(({ status, body }) => [status, body.works])).toEqual([
    [200, 5],
    [200, 5],
  ]);
  await service.dataSource.query(
    `WITH c AS (INSERT INTO school_classes (authority_id, campaign_id, school_id, grade, letter) VALUES ($1, $2, $3, 5, 'А') RETURNING id)
     INSERT INTO sittings (authority_id, campaign_id, school_id, class_id, subject, date, starts_at, ends_at, pupils)
     SELECT $1, $2, $3, id, 'mathematics', '2026-04-21', '09:00', '09:45', 6 FROM c`,
    [town.authorityId, town.campaignId, school!.id],
  );
  const { body } = await call('get', `/campaigns/${town.campaignId}/work-counts?onlyDifferences=true`);
  expect(body.items).toEqual([
    { schoolId: school!.id, grade: 5, subject: 'mathematics', registered: 4, absent: 2, expected: 6, confirmed: 5, differs: true },
  ]);
  const first = await call('get', `/campaigns/${town.campaignId}/work-counts?limit=1`);
  const second = await call('get', `/campaigns/${town.campaignId}/work-counts?limit=1&cursor=${first.body.nextCursor}`);
  const odd = Buffer.from(JSON.stringify([school!.id, 9e15, 'x'])).toString('base64url');
  const refused = await call('get', `/campaigns/${town.campaignId}/work-counts?cursor=${odd}`);
  expect(refused.body).toMatchObject({ status: 400, faults: [{ where: 'query.cursor' }] });
  const shown = [...first.body.items, ...second.body.items].map(({ schoolId }: { schoolId: string }) => schoolId);
  expect(new Set(shown)).toEqual(new Set(town.schools.map(({ id }) => id)));
});

test('marks of works that a draw lists are fixed for imports too, and such an import cannot be undone', async () => {
  const added = await upload([50_905, 1, 4, 4, 4, 1, 5, 12]);
  await call('post', `/campaigns/${town.campaignId}/imports/${added.id}/apply`);
  await call('post', `/campaigns/${town.campaignId}/draws`, { procedure: 'R4', title: 'все', scope: {} });
  const changed = await upload([50_905, 1, 4, 4, 3, 1, 4, 11]);
  const refused = await call('post', `/campaigns/${town.campaignId}/imports/${changed.id}/apply`);
  expect(refused.body).toMatchObject({ code: 'import.mark-fixed', status: 409, value: expect.stringContaining('is fixed') });
  const kept = await call('post', `/campaigns/${town.campaignId}/imports/${added.id}/undo`);
  expect(kept.body).toMatchObject({ code: 'import.has-dependents', title: expect.stringContaining('жеребьёвки: 1') });
});

async function upload(...rows: readonly (readonly TestCell[])[]): Promise<ImportAnswer> {
  const book = await xlsx({
    Протокол: [HEADER, ...rows],
    Служебный: [
      ['Логин', town.schools[0]!.login],
      ['Предмет', 'Математика'],
    ],
  });
  const answer = await call('post', `/campaigns/${town.campaignId}/imports`).attach('file', book, 'results.xlsx');
  expect(answer.status).toBe(201);
  return answer.body as ImportAnswer;
}

function call(method: 'get' | 'post' | 'patch', path: string, body?: object) {
  const sent = request(service.address)[method](`/api/v1${path}`);
  const named = sent.set('Authorization', `Bearer ${service.operator}`).set('X-Authority', 'reg86_m001');
  return body === undefined ? named : named.send(body);
}
