import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DrawAnswer, DrawGroup } from '../../src/draws/draws.schema.js';
import { verifyDraw } from '../../src/engine/index.js';
import { announcedSoon, DICE, moment, roundIn, sha256, soon } from '../support/ceremony.js';
import { ATTEMPTS } from '../support/draw-attempts.js';
import { drawDesk, planOf, type DrawDesk } from '../support/draw-desk.js';
import { everythingPublic, unzipped, verifiedByPython } from '../support/draw-folders.js';
import { readsInPublic } from '../support/public-draw.js';
import { announcedLongAgo, realBeacon } from '../support/real-beacon.js';
import { startTestService, type TestService } from '../support/test-service.js';
import { worksTown, type WorksTown } from '../support/works-town.js';

const PATIENT = 'reg86_m005';
const AN_HOUR = 3_600_000;

let service: TestService;
let desk: DrawDesk;
let town: WorksTown;
/** Of the town that the tests are about unless they name another. */
let authority: string;
let first: DrawAnswer;
/** Announced for a moment that no test lives to see. */
let patient: DrawAnswer;
/** Announced at the start for a round that is published while the other tests run. */
let beaconDraw: DrawAnswer;
/** Takes one work of six classes. */
let covering: DrawAnswer;

beforeAll(async () => {
  service = await startTestService();
  desk = drawDesk(service);
  beaconDraw = await desk.announced('reg86_m002', 1, (lead) => ({ total: 4, randomness: { kind: 'drand', round: roundIn(lead) } }));
  covering = await desk.announced('reg86_m003', 3, (lead) => ({
    total: 1,
    minPerStratum: 0,
    randomness: { kind: 'ceremony', at: soon(lead) },
  }));
});

afterAll(() => service.stop());

describe('a draw', () => {
  test('gets the next number, lists what was written and fixes its marks', async () => {
    const { campaignId } = await worksTown(service.dataSource, PATIENT);
    patient = await desk.listed(PATIENT, campaignId);
    expect(patient).toMatchObject({ number: 1, state: 'listed', works: 40, drawn: 0, stages: [] });
    expect(patient.strata).toHaveLength(8);
    await expect(sql(`UPDATE works SET mark = 5, total = 12 WHERE NOT is_absent`)).rejects.toThrow('is fixed: a draw lists it');
    const again = { procedure: 'R4', title: 'ещё раз', scope: {} };
    const rival = await call('post', `/campaigns/${campaignId}/draws`, again, PATIENT);
    expect(rival.body).toMatchObject({ code: 'draw.guarded', value: 'a work stands in one live draw of a procedure' });
  });

  test('takes commitments, then a plan whose randomness does not exist yet', async () => {
    await desk.commit(PATIENT, patient.id);
    const plan = (total: number, at: string) =>
      call('post', `/draws/${patient.id}/plan`, { total, randomness: { kind: 'ceremony', at } }, PATIENT);
    expect((await plan(12, soon(-1))).body).toMatchObject({
      code: 'draw.refused',
      reason: 'plan.randomness-exists',
      title: expect.stringContaining('назовите ту, которой ещё нет'),
    });
    const planned = await plan(12, soon(AN_HOUR));
    expect(planned.body).toMatchObject({ state: 'open', stages: [{ stage: 1, file: 'plan.json', state: 'announced' }] });
    expect(planned.body.statement.ru).toContain('12 из 40 работ');
    expect((await plan(20, soon(AN_HOUR))).body).toMatchObject({ code: 'draw.not-now', value: 'open' });
  });

  test('records secrets and a refusal before its moment and draws nothing before it', async () => {
    const wrong = await call('post', `/draws/${patient.id}/reveals`, { secret: 'не тот секрет, но длинный' }, PATIENT);
    expect(wrong.body).toMatchObject({ code: 'draw.refused' });
    const { parties } = await desk.reveal(PATIENT, patient.id);
    expect(parties.map(({ revealed }) => revealed)).toEqual(['yes', 'yes', 'refused']);
    expect((await desk.run(PATIENT, patient.id)).body).toMatchObject({ code: 'draw.not-now', value: 'open' });
    await expect(sql(`UPDATE draw_orders SET state = 'drawn', result = '{}' WHERE draw_id = '${patient.id}'`)).rejects.toThrow(
      'before the randomness exists',
    );
  });

  test('is made once after its moment, from two equal entries', async () => {
    ({ authority, town, draw: first } = await desk.heardInTime(4000));
    await moment(first);
    expect((await call('post', `/draws/${first.id}/void`, { reason: 'не нравится' })).body).toMatchObject({
      code: 'draw.not-now',
      value: 'closed',
    });
    const late = `UPDATE draw_orders SET state = 'void', declaration = '{"reason":"late"}' WHERE draw_id = '${first.id}'`;
    await expect(sql(late)).rejects.toThrow('only before its randomness');
    expect((await desk.run(authority, first.id, DICE.replace('9', '8'))).body).toMatchObject({
      code: 'draw.refused',
      reason: 'dice.entries-differ',
      title: expect.stringMatching(/^[^a-z]+$/u),
    });
    const drawn = await desk.run(authority, first.id);
    expect(drawn.body).toMatchObject({ state: 'drawn', drawn: 12 });
    expect((await desk.run(authority, first.id)).body).toMatchObject({ code: 'draw.not-now', value: 'drawn' });
    const works = await call('get', `/draws/${first.id}/works?limit=500`);
    expect(works.body.items.map(({ position }: { position: number }) => position)).toEqual(
      Array.from({ length: 12 }, (_, index) => index + 1),
    );
  });

  test('is published without a login: the folder verifies, and so it does with plain Python', async () => {
    await readsInPublic(service, authority, first);
  });

  test('is extended with new commitments and new randomness only', async () => {
    await call('post', `/draws/${first.id}/commitments`, { name: 'Сторона 1', commitment: sha256('новый секрет: облепиха') });
    const wish = (lead: number) => ({ total: 16, reason: 'нашлись ошибки', randomness: { kind: 'ceremony', at: soon(lead) } });
    const extended = await announcedSoon(1000, (lead) => call('post', `/draws/${first.id}/extensions`, wish(lead)));
    expect(extended).toMatchObject({
      state: 'open',
      stages: [{ state: 'drawn' }, { state: 'announced', file: 'extension-2.json' }],
    });
    await moment(extended);
    const type = async (typedBy: string, digits = DICE) =>
      (await call('post', `/draws/${first.id}/dice`, { typedBy, digits })).body;
    expect(await type('Секретарь комиссии')).toMatchObject({ state: 'closed' });
    const waiting = (await call('get', `/draws/${first.id}/dice`)).body;
    expect(waiting).toEqual({ waiting: { typedBy: 'Секретарь комиссии', at: expect.any(String) }, hasDiffered: false });
    expect(await type('секретарь  комиссии')).toMatchObject({ code: 'draw.dice-same-person' });
    expect(await type('Родительский комитет', DICE.replace('9', '8'))).toMatchObject({ state: 'closed', drawn: 12 });
    expect((await call('get', `/draws/${first.id}/dice`)).body).toEqual({ waiting: null, hasDiffered: true });
    await type('Секретарь комиссии');
    expect(await type('Родительский комитет', DICE.replaceAll(' ', ''))).toMatchObject({ state: 'drawn', drawn: 16 });
    expect(await type('Родительский комитет')).toMatchObject({ code: 'draw.not-now', value: 'drawn' });
    await expect(sql(`UPDATE draw_dice SET digits = repeat('1', 20)`)).rejects.toThrow('append-only');
    const files = unzipped((await call('get', `/draws/${first.id}/folder.zip`).responseType('blob')).body as Buffer);
    expect(verifyDraw(files)).toEqual({ stages: [12, 4], faults: [] });
    expect((await call('get', `/draws/${first.id}/verification`)).body).toMatchObject({ stages: [12, 4], faults: [] });
  });
});

describe('a draw that nobody has drawn', () => {
  test('is voided for everybody to see, keeps its number and frees its works', async () => {
    const scope = { schoolIds: [town.schools[0]!.id], stratum: 'school' };
    const made = await call('post', `/campaigns/${town.campaignId}/draws`, { procedure: 'R3', title: 'СОШ 1', scope });
    await call('post', `/draws/${made.body.id}/plan`, { total: 5, randomness: { kind: 'drand', round: 900_000_000 } });
    const voided = await call('post', `/draws/${made.body.id}/void`, { reason: 'ошибка в описании' });
    expect(voided.body).toMatchObject({ number: 2, state: 'void', voidReason: 'ошибка в описании', stages: [{ state: 'void' }] });
    const next = await call('post', `/campaigns/${town.campaignId}/draws`, { procedure: 'R3', title: 'СОШ 1', scope });
    expect(next.body).toMatchObject({ number: 3, state: 'listed' });
    expect((await call('post', `/draws/${next.body.id}/void`, { reason: 'не нужна' })).body).toMatchObject({ state: 'void' });
  });

  test('lists schools in groups by their risk for whoever says to know what that shows, and publishes no level', async () => {
    const [risky] = town.schools;
    await sql(
      `INSERT INTO school_risks (authority_id, school_id, year, level) VALUES ('${town.authorityId}', '${risky!.id}', 2026, 3)`,
    );
    const wish = (scope: object) => ({ procedure: 'R3', title: 'Две группы школ', scope: { stratum: 'risk', ...scope } });
    const create = (scope: object) => call('post', `/campaigns/${town.campaignId}/draws`, wish(scope));
    expect((await create({})).body).toMatchObject({
      code: 'draw.groups-shown',
      detail: expect.stringContaining('scope.showsGroups'),
    });
    const { id, number, strata } = (await create({ showsGroups: true })).body as DrawAnswer;
    expect(strata.map(({ name }) => name)).toEqual(['group-1 mathematics', 'group-2 mathematics']);
    const { items } = (await call('get', `/draws/${id}/groups`)).body as { items: DrawGroup[] };
    const named = items.find(({ level }) => level === 3)!.stratum;
    expect(strata.find(({ name }) => name === named)).toMatchObject({ works: 10 });
    const plan = (minOf: object) =>
      call('post', `/draws/${id}/plan`, { total: 14, minOf, randomness: { kind: 'drand', round: 900_000_000 } });
    expect((await plan({ 'group-3 mathematics': 1 })).body).toMatchObject({ reason: 'plan.unknown-stratum' });
    expect((await plan({ [named]: 9 })).body).toMatchObject({ state: 'open', stages: [{ works: 14 }] });
    expect((await planOf(service, id)).take).toEqual({ [items.find(({ level }) => level === 0)!.stratum]: 5, [named]: 9 });
    const shown = await everythingPublic(service, authority, number);
    expect(shown).toContain('группа 1, Математика');
    expect(shown).not.toMatch(/риск|risk|level|уровен|edu8600/iu);
    expect((await call('post', `/draws/${id}/void`, { reason: 'проба' })).body).toMatchObject({ state: 'void' });
  });

  test('takes no beacon that is not the announced and signed one', async () => {
    await moment(beaconDraw);
    const signature = 'ab'.repeat(48);
    const randomness = sha256(Buffer.from(signature, 'hex'));
    const { round } = (await planOf(service, beaconDraw.id)).drand!;
    const forged = await desk.pasted('reg86_m002', beaconDraw.id, { round, signature, randomness });
    expect(forged.body).toMatchObject({
      code: 'draw.refused',
      reason: 'randomness.wrong-beacon',
      title: expect.stringContaining('не сходится с закреплённым ключом'),
    });
    const other = await desk.run('reg86_m002', beaconDraw.id);
    expect(other.body).toMatchObject({ reason: 'randomness.other-kind' });
  });

  test('is drawn by the published beacon of its round, pasted by hand, and verifies without a network', async () => {
    const code = 'reg86_m004';
    const { campaignId } = await worksTown(service.dataSource, code, 3, 3);
    const draw = await desk.listed(code, campaignId);
    await announcedLongAgo(service, draw.id, `${code}/1`);
    expect((await desk.pasted(code, draw.id, { ...realBeacon(123), round: 1000 })).body).toMatchObject({
      reason: 'randomness.wrong-beacon',
    });
    expect((await desk.pasted(code, draw.id, realBeacon(1000))).body).toMatchObject({ state: 'drawn', drawn: 6 });
    const folder = await call('get', `/draws/${draw.id}/folder.zip`, undefined, code).responseType('blob');
    const files = unzipped(folder.body as Buffer);
    expect(verifyDraw(files)).toEqual({ stages: [6], faults: [] });
    expect(await verifiedByPython(files)).toContain('correct: 6 works');
  });
});

describe('a targeted list', () => {
  test('covers the classes that a draw took nothing of, by its own tickets', async () => {
    await moment(covering);
    await desk.run('reg86_m003', covering.id);
    const wish = { label: 'coverage', title: 'по одной из класса', drawId: covering.id };
    const made = await call('post', `/campaigns/${covering.campaignId}/target-lists`, wish, 'reg86_m003');
    expect(made.body).toMatchObject({ label: 'coverage', procedure: 'R4', works: 5 });
  });
});

describe('with SQL alone', () => {
  test.each(ATTEMPTS)('nobody can %s', async (statement, reason) => {
    await expect(sql(statement)).rejects.toThrow(reason);
  });

  test('a commitment follows the mark, whatever a statement says of it', async () => {
    const [before] = await sql<{ mark_commitment: string }[]>(
      `UPDATE works SET mark_commitment = 'x', mark_nonce = 'x', previous_mark = 4 WHERE NOT is_absent RETURNING mark_commitment`,
    );
    expect(before?.[0]?.mark_commitment).toMatch(/^[0-9a-f]{64}$/);
  });

  test('there is no column for a seed', async () => {
    expect(
      await sql(`SELECT 1 FROM information_schema.columns WHERE table_name LIKE 'draw%' AND column_name LIKE '%seed%'`),
    ).toEqual([]);
  });
});

test('every step stands in the audit log, and no secret does', async () => {
  const events = await sql<{ action: string }>(`SELECT action, detail FROM audit_events WHERE subject_type = 'draw'`);
  const steps = ['draw.create', 'draw.commit', 'draw.plan', 'draw.reveal', 'draw.run', 'draw.dice', 'draw.extend', 'draw.void'];
  expect(new Set(events.map(({ action }) => action))).toEqual(new Set(steps));
  expect(JSON.stringify(events)).not.toMatch(/морошка|31415/u);
});

function call(method: 'get' | 'post', path: string, body?: object, code = authority) {
  return desk.call(code, method, path, body);
}

function sql<Row>(statement: string): Promise<Row[]> {
  return service.dataSource.query<Row[]>(statement);
}
