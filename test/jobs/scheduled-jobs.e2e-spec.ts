import { afterAll, beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import { Timetable } from '../../src/jobs/timetable.js';
import { JobRunsService } from '../../src/jobs/job-runs.service.js';
import type { ScheduledJob } from '../../src/jobs/scheduled-job.js';
import { startTestService, type TestService } from '../support/test-service.js';

let service: TestService;
let runs: JobRunsService;

beforeAll(async () => {
  service = await startTestService();
  runs = service.app.get(JobRunsService);
  // From here on only the tests run jobs.
  await service.app.get(Timetable).beforeApplicationShutdown();
});

afterAll(() => service.stop());

test('however many instances see a tick, the job runs once', async () => {
  let count = 0;
  const job: ScheduledJob = { name: 'count', everyMinutes: 5, run: async () => ({ count: ++count }) };
  const ran = await Promise.all(Array.from({ length: 4 }, () => runs.runOnce(job)));
  expect([ran.filter(Boolean).length, count]).toEqual([1, 1]);
  expect(await runs.runOnce(job)).toBe(false);
});

test('a job that fails undoes its work, shows as failed and comes round again', async () => {
  const job: ScheduledJob = {
    name: 'fail',
    everyMinutes: 0,
    run: async (manager) => {
      await manager.query(`INSERT INTO authorities (code, name, time_zone) VALUES ('half', 'half', 'Europe/Moscow')`);
      throw new RangeError('no');
    },
  };
  expect([await runs.runOnce(job), await runs.runOnce(job)]).toEqual([true, true]);
  const { body } = await request(service.address)
    .get('/api/v1/job-runs?job=fail')
    .set('Authorization', `Bearer ${service.operator}`);
  expect(body.items).toMatchObject([{ outcome: 'failed', detail: { error: 'RangeError' } }, { outcome: 'failed' }]);
  expect(await service.dataSource.query(`SELECT 1 FROM authorities WHERE code = 'half'`)).toEqual([]);
});

test('a run whose process died shows as interrupted and does not hold the job up', async () => {
  await service.dataSource.query(`INSERT INTO job_runs (job, instance) VALUES ('died', 'gone')`);
  expect(await runs.runOnce({ name: 'died', everyMinutes: 5, run: async () => ({}) })).toBe(true);
  const { items } = await runs.list({ limit: 10, job: 'died' });
  expect(items.map(({ outcome }) => outcome)).toEqual(['succeeded', 'interrupted']);
});

test('availability closes at its deadline, with an audit event', async () => {
  await service.dataSource.query(`
    WITH authority AS (INSERT INTO authorities (code, name, time_zone) VALUES ('a', 'a', 'Europe/Moscow') RETURNING id)
    INSERT INTO campaigns (authority_id, name, template, starts_on, ends_on, time_zone, availability_deadline_at)
    SELECT id, name, 'spring-2026', '2026-04-20', '2026-05-20', 'Europe/Moscow', deadline
    FROM authority, (VALUES ('due', now() - interval '1 minute'), ('open', now() + interval '1 day')) AS campaign (name, deadline)`);
  expect(await work('close-availability')).toEqual({ campaignsClosed: 1 });
  expect(await work('close-availability')).toEqual({ campaignsClosed: 0 });
  const closed = await service.dataSource.query('SELECT name FROM campaigns WHERE availability_closed_at IS NOT NULL');
  expect(closed).toEqual([{ name: 'due' }]);
  expect(await service.dataSource.query(`SELECT action FROM audit_events WHERE actor = 'close-availability'`)).toHaveLength(1);
});

test('replaced calendar links stop working after their notice, others stay', async () => {
  await service.dataSource.query(`
    INSERT INTO feed_tokens (authority_id, campaign_id, audience, owner_id, token_hash, rotated_at, expires_at)
    SELECT authority_id, id, 'person', gen_random_uuid(), expiry, now(), now() + expiry::interval
    FROM campaigns, (VALUES ('-1 minute'), ('13 days')) AS token (expiry) WHERE name = 'due'`);
  expect(await work('expire-tokens')).toEqual({ feedTokens: 1, apiTokens: 0 });
});

test('what was only tried on a roster goes after a month, unless something newer goes on from it', async () => {
  await service.dataSource.query(`
    WITH roster AS (INSERT INTO rosters (authority_id, campaign_id, name) SELECT authority_id, id, 'tried' FROM campaigns WHERE name = 'due' RETURNING *)
    INSERT INTO roster_versions (id, authority_id, roster_id, number, origin, parent_id, problem, problem_sha256, solution, created_by, created_at)
    SELECT lpad(number::text, 32, '0')::uuid, authority_id, roster.id, number, origin, lpad(parent::text, 32, '0')::uuid, '{}', '', '{}', '', now() - age::interval
    FROM roster, (VALUES (1, 'solve', null, '90 days'), (2, 'what-if', 1, '31 days'), (3, 'what-if', 1, '29 days'), (4, 'what-if', 1, '60 days'),
      (5, 'what-if', 4, '1 day')) AS version (number, origin, parent, age)`);
  expect(await work('prune')).toMatchObject({ whatIfs: 1 });
  const left = await service.dataSource.query('SELECT number FROM roster_versions ORDER BY number');
  expect(left).toEqual([{ number: 1 }, { number: 3 }, { number: 4 }, { number: 5 }]);
});

test('tombstones are kept half a year after their event, so that a duty that returns goes on counting', async () => {
  await service.dataSource.query(`
    INSERT INTO feed_items (authority_id, campaign_id, audience, owner_id, uid, slot_key, status, payload, payload_hash, ends_at,
      first_published_at, revised_at)
    SELECT authority_id, id, 'person', gen_random_uuid(), status || age, 'slot', status, '{}', '', now() - age::interval, now(), now()
    FROM campaigns, (VALUES ('CANCELLED', '179 days'), ('CANCELLED', '181 days'), ('CONFIRMED', '181 days')) AS item (status, age) WHERE name = 'due'`);
  expect(await work('prune')).toMatchObject({ tombstones: 1 });
  const left = await service.dataSource.query('SELECT uid FROM feed_items ORDER BY uid');
  expect(left.map(({ uid }: { uid: string }) => uid)).toEqual(['CANCELLED179 days', 'CONFIRMED181 days']);
});

test('what is known of people’s days and ties goes a year after them, with the files it came in; the demonstration’s stays', async () => {
  const { manager } = service.dataSource;
  await manager.query(`
    WITH authority AS (INSERT INTO authorities (code, name, time_zone, is_demonstration)
        VALUES ('old', 'old', 'Europe/Moscow', false), ('shown', 'shown', 'Europe/Moscow', true) RETURNING *),
      campaign AS (INSERT INTO campaigns (authority_id, name, template, starts_on, ends_on, time_zone)
        SELECT id, code || days, 't', now() - interval '500 days', now() - make_interval(days => days), time_zone
        FROM authority, (VALUES (360), (370)) AS ended (days) RETURNING *),
      school AS (INSERT INTO schools (authority_id, login, name, short_name) SELECT id, 'edu500001', 's', 's' FROM authority RETURNING *),
      person AS (INSERT INTO people (authority_id, code, full_name, category, roles) SELECT id, 'Н-001', 'n', 'parent', '{observer}' FROM authority RETURNING *),
      tie AS (INSERT INTO affiliations (authority_id, person_id, school_id, kind, scope, until)
        SELECT s.authority_id, p.id, s.id, kind, 'school', until
        FROM school s JOIN person p USING (authority_id), (VALUES ('child', now() - interval '370 days'), ('employment', NULL)) AS held (kind, until)
        WHERE login = 'edu500001' AND s.authority_id = (SELECT id FROM authority WHERE code = 'old')),
      file AS (INSERT INTO imports (authority_id, campaign_id, file_name, file_sha256, file, summary, problems, created_by)
        SELECT authority_id, id, 'f', '', 'x', '{}', '{}', '' FROM campaign)
    INSERT INTO availability (authority_id, campaign_id, person_id, date, starts_at, ends_at, answer)
    SELECT c.authority_id, c.id, p.id, c.ends_on, '08:00', '14:00', 'yes' FROM campaign c JOIN person p USING (authority_id)`);
  expect([await work('forget'), await work('forget')]).toEqual([{ authorities: 1 }, { authorities: 0 }]);
  const known =
    await manager.query(`SELECT c.name, octet_length(i.file) AS file FROM campaigns c JOIN imports i ON i.campaign_id = c.id
    JOIN availability a ON a.campaign_id = c.id ORDER BY c.name`);
  expect(known.map(({ name }: { name: string }) => name)).toEqual(['old360', 'shown360', 'shown370']);
  expect(await manager.query(`SELECT kind FROM affiliations`)).toEqual([{ kind: 'employment' }]);
  const [event] = await manager.query(`SELECT detail FROM audit_events WHERE action = 'person.forget'`);
  expect(event.detail).toEqual({ availability: 1, ownLessons: 0, ties: 1, files: 1 });
});

function work(name: string): Promise<Record<string, number>> {
  const job = service.app.get(Timetable).jobs.find((one) => one.name === name)!;
  return service.dataSource.transaction((manager) => job.run(manager));
}
