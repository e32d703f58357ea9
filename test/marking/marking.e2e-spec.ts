import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ExpertList } from '../../src/marking/marking.schema.js';
import { MARK_ATTEMPTS } from '../support/mark-attempts.js';
import { markingDesk, type MarkingDesk } from '../support/marking-desk.js';
import { marksWithoutScript } from '../support/marking-pages.js';
import { anAllocation, type Allocated } from '../support/marking-round.js';
import { startTestService, type TestService } from '../support/test-service.js';

let service: TestService;
let desk: MarkingDesk;
let allocated: Allocated;
let roundId: string;
const tokens: Record<string, string> = {};

const DEADLINE = '2026-06-10T18:00:00+05:00';

beforeAll(async () => {
  service = await startTestService();
  desk = markingDesk(service, 'reg86_m001');
  allocated = await anAllocation(service.dataSource);
  const body = { title: 'Перепроверка', deadlineAt: DEADLINE, controls: [{ workId: allocated.spare.id, total: 5 }] };
  const opened = await staff('post', `work-allocations/${allocated.allocationId}/marking-round`, body);
  expect(opened.status).toBe(201);
  roundId = opened.body.id as string;
  for (const code of ['Э-1', 'Э-2']) tokens[code] = await linkFor(code);
});

afterAll(() => service.stop());

const linkFor = (code: string) => desk.linkFor(roundId, allocated.experts[code]!);
const staff: MarkingDesk['staff'] = (...sent) => desk.staff(...sent);
const expert = (code: string, ...sent: Parameters<ReturnType<MarkingDesk['by']>>) => desk.by(tokens[code]!)(...sent);
const taskFor = (code: string, n: number) => desk.taskOf(allocated.works[n]!.id, allocated.experts[code]!);
const listOf = async (code: string) => (await expert(code, 'get')).body as ExpertList;
const points = (one: number, two: number | 'X') => ({ points: { '1': one, '2': two } });

describe('an expert', () => {
  test('sees codes and task fields, and nothing of school, class or purpose', async () => {
    const list = await listOf('Э-1');
    expect(list).toMatchObject({ title: 'Перепроверка', done: 0, minutesLeft: 130 });
    expect(list.tasks).toHaveLength(13);
    expect(list.tasks[0]).toMatchObject({
      code: expect.stringMatching(/^\d{4}-\d{4}$/u),
      subject: 'mathematics',
      grade: 5,
      fields: [
        { task: '1', max: 2 },
        { task: '2', max: 5 },
      ],
      others: [],
    });
    const codes = list.tasks.map(({ code }) => code);
    expect(codes).toEqual(codes.toSorted());
    const text = JSON.stringify(list);
    expect(text).not.toMatch(/edu86|Школа|control|first|second"|50001|w-[0-9a-f]{16}/u);
    for (const { id, publicId } of allocated.works) expect(text.includes(id) || text.includes(publicId)).toBe(false);
  });

  test('keeps a draft as often as the line breaks, submits once, and corrects with a reason only', async () => {
    const task = await taskFor('Э-1', 0);
    const draft = { points: { '1': 1 } };
    for (let i = 0; i < 2; i++)
      expect((await expert('Э-1', 'put', `${task}/draft`, draft)).body).toMatchObject({ state: 'draft', draft: draft.points });
    expect((await expert('Э-1', 'post', `${task}/mark`, draft)).body).toMatchObject({
      status: 400,
      faults: [{ where: 'body.points.2' }],
    });
    for (let i = 0; i < 2; i++)
      expect((await expert('Э-1', 'post', `${task}/mark`, points(2, 'X'))).body).toMatchObject({
        state: 'done',
        marked: { total: 2, mark: 3 },
      });
    expect((await expert('Э-1', 'post', `${task}/mark`, points(2, 1))).body).toMatchObject({ status: 409, code: 'marking.locked' });
    expect((await expert('Э-1', 'put', `${task}/draft`, draft)).body).toMatchObject({ code: 'marking.locked' });
    expect((await expert('Э-1', 'post', `${task}/corrections`, points(2, 3))).body).toMatchObject({ status: 400 });
    const correction = { ...points(2, 3), reason: 'пропустил второй лист' };
    for (let i = 0; i < 2; i++)
      expect((await expert('Э-1', 'post', `${task}/corrections`, correction)).body).toMatchObject({ marked: { total: 5 } });
    const events = await service.dataSource.query('SELECT number, kind, total, reason FROM mark_events ORDER BY number');
    expect(events).toEqual([
      { number: 1, kind: 'blind', total: 2, reason: null },
      { number: 2, kind: 'blind', total: 5, reason: 'пропустил второй лист' },
    ]);
  });

  test('may not mark beyond the maximum, a task of somebody else, or by a link that was revoked or has expired', async () => {
    expect((await expert('Э-1', 'post', `${await taskFor('Э-2', 1)}/mark`, points(1, 1))).status).toBe(404);
    const own = await taskFor('Э-1', 1);
    expect((await expert('Э-1', 'post', `${own}/mark`, points(3, 1))).body).toMatchObject({ faults: [{ where: 'body.points.1' }] });
    for (const end of ['revoked_at = now()', 'expires_at = now()']) {
      await service.dataSource.query(`UPDATE marking_links SET ${end} WHERE person_id = $1`, [allocated.experts['Э-1']]);
      expect((await expert('Э-1', 'get')).body).toMatchObject({ code: 'marking.link-unknown' });
      tokens['Э-1'] = await linkFor('Э-1');
    }
    expect((await listOf('Э-1')).done).toBe(1);
  });
});

describe('the pages of an expert', () => {
  test('do all of it without a script', async () => {
    await marksWithoutScript(service, `/marking/${tokens['Э-1']}`, (await taskFor('Э-1', 1)).replace('/tasks/', ''));
  });
});

describe('a round', () => {
  test('is opened once for an allocation', async () => {
    const again = await staff('post', `work-allocations/${allocated.allocationId}/marking-round`, {
      title: 'Ещё',
      deadlineAt: DEADLINE,
    });
    expect(again.body).toMatchObject({ status: 409, code: 'marking.already-open', value: roundId });
  });

  test('sends disputes to an expert who has not seen the work and is not of its school', async () => {
    for (let n = 0; n < 11; n++) {
      const isDisputed = n === 3;
      await expert('Э-1', 'post', `${await taskFor('Э-1', n)}/mark`, points(2, 3));
      await expert('Э-2', 'post', `${await taskFor('Э-2', n)}/mark`, isDisputed ? points(0, 1) : points(2, 3));
    }
    const arbitration = await staff('post', `marking-rounds/${roundId}/arbitration`);
    expect(arbitration.body).toEqual({ assigned: [{ work: allocated.works[3]!.publicId, expert: 'Э-3' }], withoutArbiter: [] });
    expect((await staff('post', `marking-rounds/${roundId}/arbitration`)).body.assigned).toEqual([]);
    expect((await staff('get', `marking-rounds/${roundId}`)).body.works).toEqual({
      waiting: 1,
      disputed: 0,
      arbitration: 1,
      decided: 10,
      missing: 0,
    });
  });

  test('lets the arbiter mark blind first, then see the others, then say the last word', async () => {
    tokens['Э-3'] = await linkFor('Э-3');
    const path = await taskFor('Э-3', 3);
    const { tasks } = await listOf('Э-3');
    expect(tasks).toHaveLength(2);
    const task = tasks.find(({ id }) => path.endsWith(id));
    expect(task).toMatchObject({ state: 'new', others: [] });
    expect((await expert('Э-3', 'post', `${path}/mark`, { ...points(1, 1), isSecondLook: true })).body).toMatchObject({
      code: 'marking.no-second-look',
    });
    for (let i = 0; i < 2; i++) {
      const blind = (await expert('Э-3', 'post', `${path}/mark`, points(1, 1))).body;
      expect(blind).toMatchObject({ state: 'second-look', others: [{ total: 5 }, { total: 1 }] });
    }
    const [disputed] = (await staff('get', `marking-rounds/${roundId}/works?state=arbitration`)).body.items;
    expect(disputed).toMatchObject({ recheckCode: task!.code, subject: 'mathematics', grade: 5, state: 'arbitration' });
    expect(disputed.checks).toContainEqual({ expert: 'Э-3', purpose: 'arbiter', isDone: false });
    const word = await expert('Э-3', 'post', `${path}/mark`, { ...points(1, 1), isSecondLook: true });
    expect(word.body).toMatchObject({ state: 'done', marked: { total: 2 } });
    expect((await staff('get', `marking-rounds/${roundId}`)).body.works).toMatchObject({ arbitration: 0, decided: 11 });
  });

  test('counts a work that is not found against the worst case, and nothing replaces it', async () => {
    const { publicId: work } = allocated.works[11]!;
    expect(
      (await staff('post', `marking-rounds/${roundId}/searches`, { work, isFound: false, reason: 'нет в пачке' })).status,
    ).toBe(204);
    const { body } = await staff('get', `marking-rounds/${roundId}/report`);
    const [lost] = (await staff('get', `marking-rounds/${roundId}/works?state=missing`)).body.items;
    expect(lost).toMatchObject({ work });
    const { items } = (await staff('get', `campaigns/${allocated.works[0]!.campaignId}/marking-rounds`)).body;
    expect(items).toMatchObject([{ id: roundId, allocationId: allocated.allocationId }]);
    expect(body.municipality).toMatchObject({ sampled: 12, checked: 11, missing: 1 });
    expect(body.municipality.figures).toMatchObject({
      agreed: 10,
      raised: 1,
      bounds: { asFound: { found: 1 }, worstCase: { found: 2, works: 12 } },
    });
    expect(body.commission).toMatchObject({ doubleChecked: 11, arbitrated: 1 });
  });

  test('reports as a page, a workbook and a Word document', async () => {
    const page = await staff('get', `marking-rounds/${roundId}/report.html`);
    expect(page.text).toContain('Школа № 7');
    for (const kind of ['xlsx', 'docx']) {
      const file = await staff('get', `marking-rounds/${roundId}/report.${kind}`).responseType('blob');
      expect([file.status, (file.body as Buffer).subarray(0, 2).toString()]).toEqual([200, 'PK']);
    }
  });
});

describe('an expert who cannot go on', () => {
  const unmarked = () => allocated.works[11]!;
  const substitute = (code: string) =>
    staff('post', `work-allocations/${allocated.allocationId}/substitutions`, {
      personId: allocated.experts[code],
      reason: 'больничный',
    });

  test('gives what is not marked to somebody who may and has not seen it; marks stay, nothing else moves', async () => {
    const before = await taskFor('Э-2', 11);
    const { body } = await substitute('Э-2');
    const moved = [{ work: unmarked().publicId, role: 'second', expert: 'Э-3' }];
    expect(body).toMatchObject({ moved, left: [], kept: 11, figures: { status: 'optimal', gap: 0 } });
    expect((await expert('Э-2', 'post', `${before}/mark`, points(1, 1))).body).toMatchObject({ code: 'marking.taken-over' });
    expect((await listOf('Э-2')).tasks.map(({ id }) => `/tasks/${id}`)).not.toContain(before);
    expect((await expert('Э-3', 'post', `${await taskFor('Э-3', 11)}/mark`, points(1, 1))).body).toMatchObject({ state: 'done' });
    const { experts } = (await staff('get', `marking-rounds/${roundId}`)).body;
    expect(experts).toContainEqual(expect.objectContaining({ code: 'Э-2', tasks: 11, submitted: 11, minutesLeft: 0 }));
    expect((await substitute('Э-2')).body).toMatchObject({ code: 'marking.nothing-to-hand-over' });
    const pack = await staff('get', `allocations/${allocated.allocationId}/packs/${allocated.experts['Э-3']}`);
    expect(pack.body.works.map(({ role }: { role: string }) => role).toSorted()).toEqual(['arbiter', 'control', 'second']);
    const key = (await staff('get', `allocations/${allocated.allocationId}/key`)).body.items as { publicId: string }[];
    expect(key.map(({ publicId }) => publicId)).toContain(allocated.spare.publicId);
  });

  test('keeps the works that nobody else may check', async () => {
    const left = [{ work: unmarked().publicId, why: 'nobody-may' }];
    expect((await substitute('Э-1')).body).toMatchObject({ moved: [], left, kept: 11 });
  });

  test('is not made the arbiter of what they gave up: that is one who never had the work, and may have come later', async () => {
    await expert('Э-1', 'post', `${await taskFor('Э-1', 11)}/mark`, points(2, 3));
    const work = unmarked().publicId;
    const arbitrate = () => staff('post', `marking-rounds/${roundId}/arbitration`);
    expect((await arbitrate()).body).toEqual({ assigned: [], withoutArbiter: [work] });
    const facts = { subjects: ['mathematics'], consentedOn: '2026-03-01', roles: ['expert'], category: 'teacher' };
    await staff('post', 'people', { code: 'Э-5', fullName: 'Пришла позже', ...facts });
    expect((await arbitrate()).body).toEqual({ assigned: [{ work, expert: 'Э-5' }], withoutArbiter: [] });
    const own = await service.dataSource.query(
      `SELECT purpose FROM marking_tasks t JOIN people p ON p.id = t.person_id WHERE p.code = 'Э-5' ORDER BY purpose`,
    );
    expect(own).toEqual([{ purpose: 'arbiter' }, { purpose: 'control' }]);
  });
});

test('what was decided beside what the school gave is known to the possible markers', async () => {
  const [{ id }] = await service.dataSource.query<[{ id: string }]>('SELECT id FROM campaigns');
  const [school] = (await staff('get', `campaigns/${id}/markers?grade=5&subject=mathematics`)).body.schools;
  expect(school.findings[8]).toMatchObject({
    marker: 'M9',
    outcome: expect.stringMatching(/flagged|clear/u),
    p: expect.any(Number),
  });
});

describe('the database', () => {
  test.each(MARK_ATTEMPTS)('keeps marks as they were given: %s', async (statement) => {
    await expect(service.dataSource.query(statement)).rejects.toThrow(/append-only|correction|follows|informed|draft/u);
  });
});
