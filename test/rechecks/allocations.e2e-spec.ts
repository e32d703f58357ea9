import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Job } from '../../src/jobs/job.entity.js';
import type { PackAnswer, PackLine } from '../../src/rechecks/allocations.schema.js';
import { allocationJob } from '../support/allocated-now.js';
import { everyPage } from '../support/every-page.js';
import { heldDraw } from '../support/held-draw.js';
import { operatorCall, type Verb } from '../support/operator-call.js';
import { startTestService, type TestService } from '../support/test-service.js';
import { worksTown, type WorksTown } from '../support/works-town.js';

const TOWN = 'reg86_m001';

let service: TestService;
let town: WorksTown;
let listId: string;
let allocationId: string;

beforeAll(async () => {
  service = await startTestService();
  town = await worksTown(service.dataSource, TOWN);
  const elsewhere = {
    subjects: ['mathematics'],
    subjectGrades: { mathematics: [8] },
    consentedOn: '2026-03-01',
    roles: ['expert'],
  };
  await call('post', '/people', { code: 'Э-8', fullName: 'Знает только восьмой класс', category: 'teacher', ...elsewhere });
  const scope = { schoolIds: town.schools.map(({ id }) => id) };
  const wish = { label: 'flagged', procedure: 'R3', title: 'R3', scope };
  const list = await call('post', `/campaigns/${town.campaignId}/target-lists`, wish);
  listId = list.body.id;
});

afterAll(() => service.stop());

test('a targeted list holds all works of its kind, never enters the inference and is written once', async () => {
  const honours = await call('post', `/campaigns/${town.campaignId}/target-lists`, {
    label: 'honours',
    title: 'аттестат с отличием',
  });
  expect(honours.body).toMatchObject({ label: 'honours', procedure: 'R2', works: 8, drawId: null });
  const flagged = { label: 'flagged', procedure: 'R3', title: 'СОШ 1', scope: { schoolIds: [town.schools[0]!.id] } };
  expect((await call('post', `/campaigns/${town.campaignId}/target-lists`, flagged)).body).toMatchObject({ works: 10 });
  const ofRisk = (fromRisk?: number) =>
    call('post', `/campaigns/${town.campaignId}/target-lists`, { ...flagged, scope: { fromRisk } });
  await call('put', `/schools/${town.schools[0]!.id}/risks/2026`, { level: 2, reason: 'три года в перечне' });
  expect((await ofRisk(2)).body).toMatchObject({ works: 10 });
  expect([await ofRisk(3), await ofRisk()].map(({ status }) => status)).toEqual([422, 400]);
  const { items } = (await call('get', `/target-lists/${honours.body.id}/works`)).body;
  const ids = items.map(({ publicId }: { publicId: string }) => publicId);
  expect(ids).toEqual(ids.toSorted());
  const place = { school: town.schools[0]!.shortName, grade: 5, classOrdinal: 2, subject: 'mathematics' };
  expect(items).toContainEqual(expect.objectContaining(place));
  await expect(
    sql(
      `INSERT INTO target_works SELECT list_id, (SELECT id FROM works WHERE is_absent LIMIT 1), authority_id, 99 FROM target_works LIMIT 1`,
    ),
  ).rejects.toThrow('written once');
});

test('without experts’ time nothing is assigned, and the works that lack it are named', async () => {
  const short = await allocated({ capacityMinutes: 100 });
  expect(short).toMatchObject({ state: 'failed', error: { code: 'recheck.short', title: expect.stringContaining('из них 0') } });
  const nobody = await allocated({ capacityMinutes: 1, acceptShortages: true });
  expect(nobody).toMatchObject({ state: 'failed', error: { code: 'recheck.short' } });
  expect(await sql(`SELECT 1 FROM work_assignments UNION SELECT 1 FROM works WHERE recheck_code IS NOT NULL`)).toEqual([]);
});

test('works go to two experts of other schools each who know the grade, by a proved optimum with even packs', async () => {
  const job = await allocated({ capacities: { [town.experts[0]!.code]: 590 } });
  expect(job).toMatchObject({ state: 'succeeded', result: { status: 'optimal', gap: 0, assignments: 80, shortages: 0 } });
  allocationId = String(job.result?.['allocationId']);
  expect((await call('get', `/campaigns/${town.campaignId}/recheck-experts`)).body).toMatchObject({
    usualMinutes: 600,
    experts: expect.arrayContaining([
      { code: town.experts[0]!.code, minutes: 590 },
      { code: town.experts[1]!.code, minutes: null },
    ]),
  });
  const faults = await sql(
    `SELECT a.id FROM work_assignments a JOIN works w ON w.id = a.work_id JOIN affiliations f ON f.person_id = a.person_id AND f.school_id = w.school_id
     UNION ALL SELECT min(id::text)::uuid FROM work_assignments GROUP BY work_id HAVING count(DISTINCT person_id) <> 2 OR array_agg(role ORDER BY role) <> '{first,second}'`,
  );
  expect(faults).toEqual([]);
  const packs = (await call('get', `/allocations/${allocationId}/packs`)).body.items as PackLine[];
  expect(packs.map(({ code, works, minutes, schools }) => ({ code, works, minutes, schools }))).toEqual(
    town.experts.map(({ code }) => ({ code, works: 20, minutes: 160, schools: 3 })),
  );
});

test('an expert’s pack names codes and no school; the key is for those who put the packs together', async () => {
  const { body } = await call('get', `/allocations/${allocationId}/packs/${town.experts[0]!.id}`);
  const { works } = body as PackAnswer;
  expect(works.map(({ position }) => position)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  expect(new Set(works.flatMap((work) => Object.keys(work)))).toEqual(
    new Set(['position', 'recheckCode', 'subject', 'grade', 'role', 'minutes']),
  );
  const key = (await call('get', `/allocations/${allocationId}/key?limit=500`)).body.items as { recheckCode: string }[];
  expect(new Set(key.map(({ recheckCode }) => recheckCode)).size).toBe(40);
  const codes = works.map(({ recheckCode }) => recheckCode);
  expect(codes).toEqual(codes.toSorted());
  for (const { recheckCode } of works) expect(recheckCode).toMatch(/^\d{4}-\d{4}$/);
  expect(await allocated({})).toMatchObject({ state: 'failed', error: { code: 'recheck.no-works' } });
});

test('what was assigned stays: neither assignments nor codes change', async () => {
  await expect(sql(`UPDATE work_assignments SET position = 1`)).rejects.toThrow('append-only');
  await expect(sql(`DELETE FROM work_assignments`)).rejects.toThrow('append-only');
  await expect(sql(`UPDATE work_allocations SET solution = '{}'`)).rejects.toThrow('append-only');
  await expect(sql(`UPDATE works SET recheck_code = '0000-0000' WHERE code = '50001'`)).rejects.toThrow('never change');
  const actions = await sql<{ action: string }>(`SELECT action FROM audit_events WHERE subject_type = 'work-allocation'`);
  expect(actions).toEqual([{ action: 'recheck.allocate' }]);
});

test('schools exchange works inside a district: none its own, no two each other’s, flagged with stable, by a proved optimum', async () => {
  await call('put', `/schools/${town.schools[1]!.id}/risks/2026`, { level: 1, reason: 'присмотреться' });
  const { body } = await call('get', `/campaigns/${town.campaignId}/cross-check?grades=5&subjects=mathematics`);
  expect(body).toMatchObject({ districts: [{ status: 'optimal', commission: [] }], withoutMarkers: [] });
  const pairs = body.districts[0].pairs as { school: string; checkedBy: string; works: number }[];
  const arcs = new Set(pairs.map(({ school, checkedBy }) => `${school} ${checkedBy}`));
  for (const { school, checkedBy } of pairs) expect(arcs.has(`${checkedBy} ${school}`)).toBe(false);
  expect(pairs.reduce((sum, { works }) => sum + works, 0)).toBe(40);
  const { help } = body.districts[0] as { help: { flagged: string }[] };
  expect(new Set(help.map(({ flagged }) => flagged))).toEqual(new Set([town.schools[0]!.login]));
  const none = await call('get', `/campaigns/${town.campaignId}/cross-check?grades=9`);
  expect(none.body).toMatchObject({ code: 'recheck.no-works' });
});

test('works drawn for a cross-check go to the experts of the checking schools only, also when one falls ill; a work that nobody gets is still in the report, one that is checked beside the sample enters no inference', async () => {
  const other = await worksTown(service.dataSource, 'reg86_m002');
  const there = (path: string, body: object) => call('post', path, body, 'reg86_m002');
  const place = { code: 'reg86_m002', campaignId: other.campaignId };
  const drawId = await heldDraw(service, place, { procedure: 'R5', title: 'R5', total: 16 });
  const idle = other.experts[0]!.code;
  const wish = { procedure: 'R5', drawId, listId: undefined, capacities: { [idle]: 1 }, acceptShortages: true };
  const proposed = await call('get', `/campaigns/${other.campaignId}/cross-check?drawId=${drawId}`, undefined, 'reg86_m002');
  const job = await allocated(wish, place);
  expect(job).toMatchObject({ state: 'succeeded', result: { assignments: 12, shortages: 4 } });
  const exchange = job.result?.['exchange'] as { school: string; checkedBy: string }[];
  expect(exchange.filter(({ school, checkedBy }) => school === checkedBy)).toEqual([]);
  const made = await sql<{ pair: string }>(
    `SELECT DISTINCT s.login || ' ' || e.login AS pair FROM work_assignments a JOIN works w ON w.id = a.work_id JOIN schools s ON s.id = w.school_id
       JOIN affiliations f ON f.person_id = a.person_id JOIN schools e ON e.id = f.school_id
     WHERE a.allocation_id = '${String(job.result?.['allocationId'])}'`,
  );
  const pairs = exchange.map(({ school, checkedBy }) => `${school} ${checkedBy}`);
  expect(made).toHaveLength(pairs.length - 1);
  expect(made.filter(({ pair }) => !pairs.includes(pair))).toEqual([]);
  const asOther = await there(`/campaigns/${other.campaignId}/allocations`, { procedure: 'R4', drawId });
  expect(asOther.body).toMatchObject({ code: 'recheck.other-procedure', value: 'R4' });
  const kept = `/allocations/${String(job.result?.['allocationId'])}/exchange`;
  const { body: told } = await call('get', kept, undefined, 'reg86_m002');
  expect(told.districts).toMatchObject([{ status: 'optimal', pairs: exchange, commission: [] }]);
  expect(proposed.body).toMatchObject({ districts: told.districts, withoutMarkers: [] });
  const [one] = exchange as [{ school: string; checkedBy: string; works: number }];
  const handed = await call('get', `${kept}/works?school=${one.school}&checkedBy=${one.checkedBy}`, undefined, 'reg86_m002');
  expect(handed.body.items).toHaveLength(one.works);
  const codes = handed.body.items.map(({ code }: { code: string }) => code);
  expect(codes).toEqual(codes.toSorted());
  const unlike = await call('get', `${kept}/works?school=${one.school}`, undefined, 'reg86_m002');
  expect(unlike.body.items).toEqual([]);
  expect((await call('get', `/allocations/${allocationId}/exchange`)).status).toBe(404);
  const round = { title: 'R5', deadlineAt: '2030-06-10T18:00:00+05:00' };
  const { body: opened } = await there(`/work-allocations/${String(job.result?.['allocationId'])}/marking-round`, round);
  const { body: report } = await call('get', `/marking-rounds/${opened.id}/report`, undefined, 'reg86_m002');
  expect(report.municipality).toMatchObject({ sampled: 16, checked: 0, undecided: 16 });
  expect(report.extras).toBeNull();

  const [ill] = (await sql<{ id: string }>(
    `SELECT person_id AS id FROM work_assignments WHERE allocation_id = '${String(job.result?.['allocationId'])}' LIMIT 1`,
  )) as [{ id: string }];
  const substitution = { personId: ill.id, reason: 'больничный' };
  const { body: replaced } = await there(`/work-allocations/${String(job.result?.['allocationId'])}/substitutions`, substitution);
  expect(replaced.moved).toEqual([]);
  expect(new Set(replaced.left.map(({ why }: { why: string }) => why))).toEqual(new Set(['nobody-may']));

  const flagged = { label: 'flagged', procedure: 'R3', title: 'СОШ 1', scope: { schoolIds: [other.schools[0]!.id] } };
  const { body: list } = await there(`/campaigns/${other.campaignId}/target-lists`, flagged);
  const more = await allocated({ procedure: 'R5', drawId, listId: list.id, acceptShortages: true }, place);
  const [{ drawn }] = (await sql<{ drawn: number }>(
    `SELECT count(*)::int AS drawn FROM drawn_works d JOIN works w ON w.id = d.work_id WHERE w.school_id = '${other.schools[0]!.id}'`,
  )) as [{ drawn: number }];
  const { body: beside } = await there(`/work-allocations/${String(more.result?.['allocationId'])}/marking-round`, round);
  const { body: both } = await call('get', `/marking-rounds/${beside.id}/report`, undefined, 'reg86_m002');
  expect(both.municipality.sampled).toBe(16);
  expect(both.groups.reduce((sum: number, { sampled }: { sampled: number }) => sum + sampled, 0)).toBe(16);
  expect(both.extras).toMatchObject({ school: null, sampled: 10 - drawn });
});

test('papers go to the commission and back against receipts, and are kept until the marking is over', async () => {
  const campaign = `/campaigns/${town.campaignId}`;
  const schoolId = town.schools[0]!.id;
  const move = (direction: string, more: object = {}) =>
    call('post', `${campaign}/handovers`, { schoolId, direction, handedBy: 'завуч', receivedBy: 'секретарь комиссии', ...more });
  const due = async () => (await call('get', `${campaign}/handovers/due`)).body.schools[0] as object;
  expect(await due()).toMatchObject({ works: 10, withCommission: 0, awaited: 10 });
  expect((await move('to-school')).body).toMatchObject({ code: 'handover.nothing' });
  const first = await move('to-commission');
  expect(first.body).toMatchObject({ number: 1, school: 'СОШ 1', direction: 'to-commission', confirmedBy: expect.any(String) });
  expect(first.body.works).toHaveLength(10);
  expect(await due()).toMatchObject({ withCommission: 10, awaited: 0 });
  const [{ workId }] = first.body.works as [{ workId: string }];
  expect((await move('to-commission', { workIds: [workId] })).body).toMatchObject({
    code: 'handover.wrong-works',
    value: [workId],
  });
  expect((await move('to-school', { workIds: [workId] })).body).toMatchObject({ number: 2, works: [{ workId }] });
  expect(await due()).toMatchObject({ withCommission: 9, awaited: 1 });
  const receipt = await call('get', `/handovers/${first.body.id}/receipt.html`);
  expect(receipt.text).toMatch(/Расписка № 1[^]+Всего работ: 10[^]+50001/u);
  expect(await everyPage((address) => call('get', address), `${campaign}/handovers`)).toMatchObject([
    { number: 2, works: 1 },
    { number: 1, works: 10 },
  ]);
  for (const table of ['handed_works', 'handover_confirmations'])
    await expect(sql(`DELETE FROM ${table}`)).rejects.toThrow('append-only');

  await call('put', `${campaign}/work-keeping`, { keptUntil: '2026-06-09' });
  const round = { title: 'R3', deadlineAt: '2026-06-10T00:30:00+05:00' };
  const late = await call('post', `/work-allocations/${allocationId}/marking-round`, round);
  expect(late.body).toMatchObject({ code: 'marking.papers-kept-too-short', value: '2026-06-09' });
  await call('put', `${campaign}/work-keeping`, { keptUntil: '2026-06-10' });
  const open = (references: object) => call('post', `/work-allocations/${allocationId}/marking-round`, { ...round, ...references });
  const control = { workId, total: 5 };
  expect((await open({ controls: [control], anchors: [workId] })).status).toBe(400);
  expect((await open({ controls: [{ ...control, total: 13 }] })).body).toMatchObject({
    code: 'marking.control-above-maximum',
    value: [workId],
  });
  const [tried] = await sql<{
    id: string;
  }>(`INSERT INTO works (authority_id, campaign_id, school_id, grade, class_ordinal, subject, code)
    SELECT authority_id, campaign_id, school_id, grade, class_ordinal, 'history', code FROM works WHERE id = '${workId}' RETURNING id`);
  const scale = { grade: 5, subject: 'history', tasks: [{ task: '1', max: 4 }], source: 'описание работы' };
  await call('post', `${campaign}/work-scales`, scale);
  expect((await open({ anchors: [tried!.id] })).body).toMatchObject({ code: 'marking.reference-for-nobody', value: [tried!.id] });
  expect((await call('post', `/work-allocations/${allocationId}/marking-round`, round)).status).toBe(201);
});

function allocated(wish: object, place = { code: TOWN, campaignId: town.campaignId }): Promise<Job> {
  return allocationJob(service, place, { procedure: 'R3', listId, ...wish });
}

function call(method: Verb, path: string, body?: object, authority = TOWN) {
  return operatorCall(service, authority, method, path, body);
}

function sql<Row>(statement: string): Promise<Row[]> {
  return service.dataSource.query<Row[]>(statement);
}
