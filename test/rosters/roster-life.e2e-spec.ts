import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { setTimeout as sleep } from 'node:timers/promises';
import { readRosterCertificate, readRosterProblem, readRosterSolution, verifyCertificate } from '../../src/engine/index.js';
import type { Job } from '../../src/jobs/job.entity.js';
import type { Person } from '../../src/people/person.entity.js';
import { smallMunicipality, type Municipality } from '../support/small-municipality.js';
import { startTestService, type TestService } from '../support/test-service.js';

let service: TestService;
let town: Municipality;
let neighbour: Municipality;
let rosterId: string;

type Method = 'get' | 'post' | 'delete';

/** The methodist of the first town at work. */
function call(method: Method, path: string, body?: object, authority = 'reg86_m001') {
  const sent = request(service.address)[method](`/api/v1${path}`);
  return sent.set('Authorization', `Bearer ${service.operator}`).set('X-Authority', authority).send(body);
}

async function solved(path: string, body: object = {}): Promise<{ versionId: string; lifted: unknown[] }> {
  const job = await jobOf(path, body);
  if (job.state === 'failed') throw new Error(JSON.stringify(job.error));
  return job.result as { versionId: string; lifted: unknown[] };
}

async function refusedSolve(body: object): Promise<Record<string, unknown>> {
  const job = await jobOf(`/rosters/${rosterId}/solve`, body);
  expect(job.state).toBe('failed');
  return job.error!;
}

async function jobOf(path: string, body: object): Promise<Job> {
  const { body: ticket, status } = await call('post', path, { timeLimitSeconds: 2, ...body });
  expect(status).toBe(202);
  for (;;) {
    const job = (await call('get', `/jobs/${ticket.jobId}`)).body as Job;
    if (job.state === 'succeeded' || job.state === 'failed') return job;
    await sleep(100);
  }
}

async function dutiesOf(
  versionId: string,
): Promise<{ person: string; slot: string; place: string; start: string; isPinned: boolean }[]> {
  return (await call('get', `/roster-versions/${versionId}/duties?limit=500`)).body.items;
}

beforeAll(async () => {
  service = await startTestService();
  town = await smallMunicipality(service.dataSource);
  neighbour = await smallMunicipality(service.dataSource, 'reg86_m002');
});

afterAll(() => service.stop());

describe('a roster', () => {
  let first: string;
  let edited: string;
  let rival: string;

  test('is made for a campaign and solved into a draft without a broken rule', async () => {
    const made = await call('post', `/campaigns/${town.campaignId}/rosters`, { name: 'Наблюдатели' });
    expect(made.status).toBe(201);
    rosterId = made.body.id;
    first = (await solved(`/rosters/${rosterId}/solve`)).versionId;
    const version = (await call('get', `/roster-versions/${first}`)).body;
    expect(version).toMatchObject({ number: 1, state: 'draft', origin: 'solve', duties: 16, shortages: 0 });
    const duties = await dutiesOf(first);
    expect(duties.some(({ person, place }) => person === 'Н-001' && place === 'edu860001')).toBe(false);
  });

  test('names nobody in its problem', async () => {
    const { body } = await call('get', `/rosters/${rosterId}/problem`);
    expect(JSON.stringify(body)).not.toContain('Иванова');
    expect(body.problem.slots).toHaveLength(16);
  });

  test('hands out the proof of its bound, which anybody with the problem can compute again; a program that has it is told so', async () => {
    const document = async (name: string) => (await call('get', `/roster-versions/${first}/${name}`)).body as object;
    const { problem, hash } = readRosterProblem(await document('problem'));
    const { solution } = readRosterSolution(await document('solution'));
    const answer = await call('get', `/roster-versions/${first}/certificate`);
    const { certificate } = readRosterCertificate(answer.body);
    expect(verifyCertificate(problem!, hash!, certificate!, solution)).toMatchObject({
      provedBound: expect.any(Number),
      faults: [],
    });
    const again = call('get', `/roster-versions/${first}/certificate`).set('If-None-Match', answer.headers['etag']!);
    expect((await again).status).toBe(304);
    const strange = await call('get', `/roster-versions/${first}/certificate`, undefined, 'reg86_m002');
    expect(strange.status).toBe(404);
  });

  test('refuses by hand what breaks a rule, with the sentence, and shows the price of what does not', async () => {
    const slot = `sitting:${town.sittings[0]!.id}`;
    const there = (await dutiesOf(first)).find((duty) => duty.slot === slot);
    const replace = (by: string) => ({ edit: { kind: 'replace', slot, person: there!.person, by } });
    const refused = await call('post', `/roster-versions/${first}/edits`, replace('Н-001'));
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      code: 'roster.rules-broken',
      violations: expect.arrayContaining([expect.objectContaining({ rule: 'H2' })]),
    });
    const { body: offers } = await call(
      'get',
      `/roster-versions/${first}/replacements?slot=${slot}&person=${encodeURIComponent(there!.person)}`,
    );
    expect(offers.impossible.map(({ person }: { person: string }) => person)).toContain('Н-001');
    const best = offers.possible[0];
    const tried = (await call('post', `/roster-versions/${first}/edits`, { ...replace(best.person), tryOnly: true })).body;
    expect(tried.version).toBeNull();
    expect(tried.after.objective - tried.before.objective).toBe(best.costDifference);
    const done = (await call('post', `/roster-versions/${first}/edits`, replace(best.person))).body;
    expect(done).toMatchObject({ version: { number: 2, origin: 'edit', parentId: first }, violations: [] });
    edited = done.version.id;
    expect((await dutiesOf(edited)).find((duty) => duty.slot === slot)).toMatchObject({ person: best.person, isPinned: true });
    const edits = await service.dataSource.query(`SELECT subject_id, detail FROM audit_events WHERE action = 'roster.edit'`);
    const proof = await call('get', `/roster-versions/${edited}/certificate`);
    expect(proof).toMatchObject({ status: 404, body: { code: 'roster.no-certificate' } });
    expect(edits).toEqual([
      {
        subject_id: edited,
        detail: { rosterId, number: 2, parent: 1, kind: 'replace', slot, person: there!.person, by: best.person },
      },
    ]);
    const { body: diff } = await call('get', `/roster-versions/${edited}/diff?from=${first}`);
    expect(diff).toMatchObject({
      added: [],
      removed: [],
      moved: [],
      replaced: [{ slot, person: there!.person, by: best.person }],
      unchanged: 15,
    });
  });

  test('keeps a pin through the next solve', async () => {
    const pinned = (await dutiesOf(edited)).filter(({ isPinned }) => isPinned);
    const { versionId } = await solved(`/rosters/${rosterId}/solve`, { basedOn: edited });
    expect((await dutiesOf(versionId)).filter(({ isPinned }) => isPinned)).toEqual(pinned);
  });

  test('says when somebody else has made a newer version', async () => {
    const slot = `sitting:${town.sittings[1]!.id}`;
    const { person } = (await dutiesOf(first)).find((duty) => duty.slot === slot)!;
    const late = await call('post', `/roster-versions/${first}/edits`, { edit: { kind: 'pin', person, slot }, newest: 1 });
    expect(late.body).toMatchObject({ code: 'roster.newer-version', status: 409 });
    rival = (await call('post', `/roster-versions/${first}/edits`, { edit: { kind: 'pin', person, slot } })).body.version.id;
  });

  test('is published once, whoever presses twice, and of two drafts one wins', async () => {
    const answers = await Promise.all([rival, edited, edited].map((id) => call('post', `/roster-versions/${id}/publish`)));
    const codes = answers.map(({ status }) => status);
    expect(codes).toEqual(codes[0] === 200 ? [200, 409, 409] : [409, 200, 200]);
    if (codes[0] === 200) edited = rival;
    const refused = answers.find(({ status }) => status === 409)!;
    expect(refused.body).toMatchObject({ code: 'roster.published-meanwhile' });
    const [{ items }] = await service.dataSource.query(`SELECT count(*)::int AS items FROM feed_items WHERE audience = 'person'`);
    expect(items).toBe(16);
    const [{ events }] = await service.dataSource.query(
      `SELECT count(*)::int AS events FROM audit_events WHERE action = 'roster.publish'`,
    );
    expect(events).toBe(1);
  });

  test('is re-planned after a cancellation and an illness with few changes, the next days frozen', async () => {
    const before = await dutiesOf(edited);
    const cancelled = town.sittings.find(({ date, schoolId }) => date === '2026-04-29' && schoolId === town.schools[2]!.id)!;
    await service.dataSource.query(`UPDATE sittings SET state = 'cancelled', version = version + 1 WHERE id = $1`, [cancelled.id]);
    const ill = before.find(({ start }) => start.startsWith('2026-04-28'))!;
    await declareIll(
      town.people.find(({ code }) => code === ill.person)!,
      '2026-04-28',
    );
    const { body: plan } = await call('get', `/rosters/${rosterId}/problem?at=2026-04-20T06:00:00Z`);
    expect(plan).toMatchObject({ frozenUntil: '2026-04-23', lifted: [] });
    expect(plan.problem.pins).toHaveLength(before.filter(({ start }) => start < '2026-04-24').length);
    const { versionId, lifted } = await solved(`/rosters/${rosterId}/replan`, { at: '2026-04-20T06:00:00Z' });
    expect(lifted).toEqual([]);
    const { body: diff } = await call('get', `/roster-versions/${versionId}/diff?from=${edited}`);
    expect(diff.removed).toEqual([expect.objectContaining({ slot: `sitting:${cancelled.id}` })]);
    expect(diff.replaced).toEqual(expect.arrayContaining([expect.objectContaining({ slot: ill.slot, person: ill.person })]));
    const frozen = (duties: typeof before) =>
      duties.filter(({ start }) => start < '2026-04-24').map(({ person, slot }) => `${person} ${slot}`);
    expect(frozen(await dutiesOf(versionId))).toEqual(frozen(before));
    const published = await call('post', `/roster-versions/${versionId}/publish`);
    expect(published.body).toMatchObject({ diff: { removed: [{ slot: `sitting:${cancelled.id}` }] } });
    expect((await call('get', `/roster-versions/${edited}`)).body.state).toBe('superseded');
  });

  test('is not published when the data changed since, unless that does no harm and is accepted', async () => {
    const { versionId } = await solved(`/rosters/${rosterId}/solve`);
    await service.dataSource.query(`UPDATE people SET trained_on = '2026-03-02' WHERE code = 'Н-006'`);
    const refused = await call('post', `/roster-versions/${versionId}/publish`);
    expect(refused.body).toMatchObject({ code: 'roster.data-changed', parts: ['people, their ties and availability'] });
    const harmed = (await dutiesOf(versionId))[0]!;
    await service.dataSource.query(`UPDATE people SET trained_on = NULL WHERE code = $1`, [harmed.person]);
    const harmful = await call('post', `/roster-versions/${versionId}/publish`, { acceptChangedData: true });
    expect(harmful.body).toMatchObject({ code: 'roster.data-changed-harmfully' });
    await service.dataSource.query(`UPDATE people SET trained_on = '2026-03-01' WHERE code = $1`, [harmed.person]);
    const accepted = await call('post', `/roster-versions/${versionId}/publish`, { acceptChangedData: true });
    expect(accepted.status).toBe(200);
    const { body: published } = await call('get', `/rosters/${rosterId}/versions?state=published`);
    expect(published.items.map(({ id }: { id: string }) => id)).toEqual([versionId]);
  });

  test('is not solved when its pins contradict each other: the smallest set is named', async () => {
    const newest = (await call('get', `/rosters/${rosterId}/versions?limit=1`)).body.items[0].id;
    const { person, slot, place } = (await dutiesOf(newest)).find((duty) => duty.slot.startsWith('sitting:'))!;
    const edit = { kind: 'pin', person, slot };
    const pinned = (await call('post', `/roster-versions/${newest}/edits`, { edit })).body.version.id;
    const at = town.schools.find(({ login }) => login === place)!.id;
    const tie = [town.authorityId, town.people.find(({ code }) => code === person)!.id, at];
    await service.dataSource.query(
      `INSERT INTO affiliations (authority_id, person_id, school_id, kind) VALUES ($1, $2, $3, 'child')`,
      tie,
    );
    const error = await refusedSolve({ basedOn: pinned });
    expect(error).toMatchObject({
      code: 'roster.pins-contradict',
      conflict: [{ rule: 'conflict' }, { rule: 'pin', person, slot }],
    });
    expect(error['detail']).toMatch(
      new RegExp(`^Правило: .+ Закреплено: ${person} – ${place} 2026-.+ Открепите это назначение`, 'u'),
    );
  });

  test('cannot be seen, solved or published by another authority', async () => {
    for (const [method, path] of [
      ['get', `/rosters/${rosterId}`],
      ['post', `/rosters/${rosterId}/solve`],
      ['get', `/roster-versions/${first}/duties`],
      ['post', `/roster-versions/${first}/publish`],
      ['post', `/campaigns/${town.campaignId}/rosters`],
    ] as const)
      expect((await call(method, path, method === 'post' ? { name: 'x' } : undefined, 'reg86_m002')).status).toBeGreaterThanOrEqual(
        400,
      );
    expect((await call('get', '/rosters', undefined, 'reg86_m002')).body.items).toEqual([]);
    expect(neighbour.authorityId).not.toBe(town.authorityId);
  });
});

async function declareIll({ id }: Person, date: string): Promise<void> {
  await service.dataSource.query(`UPDATE availability SET answer = 'no' WHERE person_id = $1 AND date = $2`, [id, date]);
}
