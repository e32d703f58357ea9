import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { generateProblem, type RosterProblem } from '../../src/engine/index.js';
import type { JobControl } from '../../src/jobs/job-handler.js';
import { JobWorker } from '../../src/jobs/job-worker.service.js';
import type { Job } from '../../src/jobs/job.entity.js';
import { JobsService } from '../../src/jobs/jobs.service.js';
import { RosterSolving } from '../../src/rosters/roster-solving.service.js';
import { solveInThread } from '../../src/solving/solver-thread.js';
import { smallMunicipality, type Municipality } from '../support/small-municipality.js';
import { startTestService, type TestService } from '../support/test-service.js';

const WISH = { timeLimitSeconds: 600, gap: 0, seed: 1 };

let service: TestService;
let town: Municipality;
let rosterId: string;

function call(method: 'get' | 'post' | 'delete', path: string, body?: object, authority = 'reg86_m001') {
  const sent = request(service.address)[method](`/api/v1${path}`);
  return sent.set('Authorization', `Bearer ${service.operator}`).set('X-Authority', authority).send(body);
}

beforeAll(async () => {
  service = await startTestService();
  town = await smallMunicipality(service.dataSource);
  rosterId = (await call('post', `/campaigns/${town.campaignId}/rosters`, { name: 'Наблюдатели' })).body.id;
});

afterAll(() => service.stop());

describe('a job whose worker is gone', () => {
  test('is taken up again, given up at the third loss, and left alone while its worker lives', async () => {
    const [lost, hopeless, alive] = [
      await leftBehind('1 minute', 1),
      await leftBehind('1 minute', 3),
      await leftBehind('-1 hour', 1),
    ];
    expect(await ended(lost)).toMatchObject({ state: 'succeeded', attempts: 2, result: { status: 'optimal', duties: 16 } });
    const { error, ...given } = await ended(hopeless);
    expect(given).toMatchObject({ state: 'failed', attempts: 3 });
    expect(error).toMatchObject({
      code: 'job.workers-lost',
      title: expect.stringMatching(/^Расчёт трижды/u),
      detail: expect.stringContaining('памяти'),
      en: { title: expect.stringMatching(/^The work was lost/u) },
    });
    expect((await call('get', `/jobs/${alive}`)).body).toMatchObject({ state: 'running', attempts: 1, isSilent: false });
    await service.dataSource.query(`UPDATE jobs SET heartbeat_at = now() - interval '6 seconds' WHERE id = $1`, [alive]);
    expect((await call('get', `/jobs/${alive}`)).body).toMatchObject({ state: 'running', isSilent: true });
    await service.dataSource.query(`DELETE FROM jobs WHERE id = $1`, [alive]);
  });

  test('writes nothing if it comes back after all', async () => {
    const [{ versions }] = await service.dataSource.query('SELECT count(*)::int AS versions FROM roster_versions');
    expect(versions).toBe(1);
  });
});

describe('a job', () => {
  test('whose solver dies is tried once more and then says what it died of', async () => {
    let runs = 0;
    const id = await started('dying', (_job, control) => {
      runs++;
      return solveInThread({ format: 'roster-problem/1' } as RosterProblem, WISH, control);
    });
    const job = await ended(id);
    expect(job).toMatchObject({ state: 'failed', attempts: 2, error: { code: 'job.failed' } });
    expect(job.error!['detail']).toContain("The solver's thread ended without an answer");
    expect(runs).toBe(2);
  });

  test('tells its progress as it goes on, to its end', async () => {
    const gate = new AbortController();
    const id = await started('slow', async (_job, { report }) => {
      report({ phase: 'search', objective: 7 });
      await once(gate.signal, 'abort');
      return { objective: 5 };
    });
    const events = await eventsOf(id, (text) => {
      if (text.includes('"objective":7')) gate.abort();
    });
    expect(events).toContainEqual(expect.objectContaining({ event: 'running', progress: { phase: 'search', objective: 7 } }));
    expect(events.at(-1)).toMatchObject({ event: 'succeeded', result: { objective: 5 } });
  });

  test('that is stopped keeps the best it has found', async () => {
    const problem = generateProblem({ schools: 12, observers: 40, seed: 3 });
    const id = await started('long', async (_job, control) => {
      const { status, duties } = await solveInThread(problem, WISH, control);
      return { status, duties: duties.length };
    });
    const { objective, bound } = await progressOf(id);
    expect(objective).toBeGreaterThan(bound as number);
    expect((await call('delete', `/jobs/${id}`)).status).toBe(202);
    const { state, result } = await ended(id);
    expect([state, result!['status']]).toEqual(['succeeded', 'feasible']);
    expect(result!['duties']).toBeGreaterThan(100);
    expect((await call('delete', `/jobs/${id}`)).body.state).toBe('succeeded');
  });

  test('asked for twice under one key is one job, and the key serves no other request', async () => {
    const ask = (seed: number) => call('post', `/rosters/${rosterId}/solve`, { seed }).set('Idempotency-Key', 'solve-1');
    const first = await ask(1);
    const again = await ask(1);
    expect([again.status, again.headers['idempotency-replayed'], again.body]).toEqual([202, 'true', first.body]);
    expect((await ask(2)).body).toMatchObject({ code: 'idempotency.other-request' });
    const { versionId } = (await ended(first.body.jobId)).result!;
    const publish = () => call('post', `/roster-versions/${String(versionId)}/publish`).set('Idempotency-Key', 'publish-1');
    const published = await publish();
    expect(published.body.diff).not.toBeNull();
    expect((await publish()).body).toEqual(published.body);
  });
});

describe('a solve whose data change before it ends', () => {
  let other: Municipality;
  let roster: (name: string, scope?: object) => Promise<string>;

  beforeAll(async () => {
    other = await smallMunicipality(service.dataSource, 'reg86_m002');
    roster = async (name, scope) =>
      (await call('post', `/campaigns/${other.campaignId}/rosters`, { name, scope }, 'reg86_m002')).body.id;
  });

  test('fails, and says so, when a sitting that it staffs is deleted: it is not solved once more unasked', async () => {
    const job = await changedMeanwhile(await roster('A'), 'DELETE FROM sittings WHERE id = $1', other.sittings[0]!.id);
    expect(job).toMatchObject({ state: 'failed', attempts: 1, error: { code: 'roster.data-gone', status: 409 } });
    expect(job.error!['detail']).toBe('Рассчитайте график снова: расчёт возьмёт данные, какие есть теперь.');
  });

  test('fails too when one of its people is deleted', async () => {
    const gone = 'WITH a AS (DELETE FROM availability WHERE person_id = $1) DELETE FROM people WHERE id = $1';
    const job = await changedMeanwhile(await roster('B'), gone, other.people[5]!.id);
    expect(job).toMatchObject({ state: 'failed', error: { code: 'roster.data-gone' } });
  });

  test('keeps its draft when they only say something else, with a warning what', async () => {
    const moved = `UPDATE sittings SET room = '99', starts_at = '10:00', ends_at = '10:45' WHERE id = $1`;
    const { state, result } = await changedMeanwhile(await roster('C'), moved, other.sittings[1]!.id);
    expect([state, result!['duties'], result!['warnings']]).toEqual(['succeeded', 15, 1]);
    const { body } = await call('get', `/roster-versions/${String(result!['versionId'])}`, undefined, 'reg86_m002');
    expect(body.warnings[0]).toMatchObject({
      code: 'data-changed',
      ru: 'Пока составлялся график, данные изменились: работы и проверки. Рассчитайте его снова',
    });
  });

  test('is refused when nothing is left to plan', async () => {
    const empty = await roster('D', { from: '2026-05-19' });
    const { body } = await call('post', `/rosters/${empty}/solve`, {}, 'reg86_m002');
    const { state, error } = await ended(body.jobId, 'reg86_m002');
    expect([state, error!['code'], error!['value']]).toEqual(['failed', 'roster.nothing-to-plan', 'D']);
  });

  /** Solves, changes the row, and only then hands in. */
  async function changedMeanwhile(subjectId: string, change: string, rowId: string): Promise<Job> {
    const kind = `changed ${rowId}`;
    service.app.get(JobWorker).register({
      kind,
      run: async (job, control) => {
        const write = await service.app.get(RosterSolving).run(job, control);
        await service.dataSource.query(change, [rowId]);
        return write;
      },
    });
    const actor = { authorityId: other.authorityId, role: 'methodist' as const, name: 'methodist' };
    const { id } = await service.app.get(JobsService).enqueue(actor, { kind, subjectId, input: { ...WISH, timeLimitSeconds: 5 } });
    return ended(id, 'reg86_m002');
  }
});

/** A running solve as a killed worker leaves it. */
async function leftBehind(silentFor: string, attempts: number): Promise<string> {
  const [{ id }] = await service.dataSource.query<[{ id: string }]>(
    `INSERT INTO jobs (authority_id, kind, state, subject_id, input, created_by, started_at, heartbeat_at, worker, attempts)
     VALUES ($1, 'roster.solve', 'running', $2, $3, 'methodist', now() - $4::interval, now() - $4::interval, 'gone', $5) RETURNING id`,
    [town.authorityId, rosterId, JSON.stringify({ timeLimitSeconds: 5, gap: 0, seed: 1 }), silentFor, attempts],
  );
  return id;
}

/** A job of a kind that only this test knows. */
async function started(kind: string, work: (job: Job, control: JobControl) => Promise<object>): Promise<string> {
  service.app.get(JobWorker).register({
    kind,
    run: async (job, control) => {
      const result = { ...(await work(job, control)) };
      return async () => result;
    },
  });
  const actor = { authorityId: town.authorityId, role: 'methodist' as const, name: 'methodist' };
  return (await service.app.get(JobsService).enqueue(actor, { kind, subjectId: rosterId, input: {} })).id;
}

function ended(id: string, authority?: string): Promise<Job> {
  return until(id, ({ state }) => state === 'succeeded' || state === 'failed', authority);
}

async function progressOf(id: string): Promise<Record<string, unknown>> {
  return (await until(id, ({ progress }) => progress !== null)).progress!;
}

async function until(id: string, isSo: (job: Job) => boolean, authority?: string): Promise<Job> {
  for (;;) {
    const { body, status } = await call('get', `/jobs/${id}`, undefined, authority);
    expect(status).toBe(200);
    if (isSo(body as Job)) return body as Job;
    await sleep(50);
  }
}

async function eventsOf(id: string, hear: (text: string) => void): Promise<Record<string, unknown>[]> {
  const headers = { Authorization: `Bearer ${service.operator}`, 'X-Authority': 'reg86_m001' };
  const answer = await fetch(`${service.address}/api/v1/jobs/${id}/events`, { headers });
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  let told = '';
  for await (const chunk of answer.body!) {
    told += Buffer.from(chunk).toString();
    hear(told);
  }
  const blocks = told.split('\n\n').filter((block) => block.includes('data: '));
  return blocks.map((block) => ({
    event: /^event: (.*)$/m.exec(block)![1],
    ...(JSON.parse(/^data: (.*)$/m.exec(block)![1]!) as object),
  }));
}
