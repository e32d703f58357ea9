import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { drawnProblem, stationsOf, type RosterProblem } from '../../src/engine/index.js';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Job } from '../../src/jobs/job.entity.js';
import { RostersService } from '../../src/rosters/rosters.service.js';
import { smallMunicipality, type Municipality } from '../support/small-municipality.js';
import { solvedRoster } from '../support/solved-board.js';
import { startTestService, type TestService } from '../support/test-service.js';

let service: TestService;
let town: Municipality;
let rosterId: string;
let versionId: string;

beforeAll(async () => {
  service = await startTestService();
  town = await smallMunicipality(service.dataSource);
  await service.dataSource.query(`UPDATE availability SET answer = 'no' WHERE date = '2026-04-28'`);
  rosterId = await solvedRoster(service, town.authorityId, town.campaignId);
  versionId = (await call('get', `/rosters/${rosterId}/board/head`)).body.versionId as string;
});

afterAll(() => service.stop());

describe('a version that was made', () => {
  test('says what it is like: its cost by parts, loads, trips and counts', async () => {
    const [{ body: version }, { body: figures }] = await Promise.all([
      call('get', `/roster-versions/${versionId}`),
      call('get', `/roster-versions/${versionId}/figures`),
    ]);
    expect(figures).toMatchObject({ objective: version.objective, terms: version.terms, weights: version.weights, missing: 3 });
    const { loads, trips, amounts } = figures as {
      loads: { duties: number; people: number }[];
      trips: { trips: number }[];
      amounts: Record<string, number>;
    };
    expect(loads.reduce((sum, { duties, people }) => sum + duties * people, 0)).toBe(version.duties);
    expect(loads.reduce((sum, { people }) => sum + people, 0)).toBe(6);
    expect(trips.reduce((sum, each) => sum + each.trips, 0)).toBeGreaterThan(6);
    expect(amounts['trip']! * version.weights.tripMinute).toBe(version.terms.trip);
  });

  test('names the least change that fills each open place, each checked, and keeps the newest answer', async () => {
    await asked({ question: 'least-changes' });
    expect(await asked({ question: 'least-changes' })).toMatchObject({ result: { question: 'least-changes', isComplete: true } });
    const { body } = await call('get', `/roster-versions/${versionId}/insights`);
    expect(body).toHaveLength(1);
    const [{ answer }] = body;
    expect(answer.places).toHaveLength(3);
    for (const { ways } of answer.places) {
      expect(ways[0].edits).toEqual([expect.objectContaining({ kind: 'time', person: ways[0].person, minutes: 75 })]);
      expect(ways.at(-1).edits).toMatchObject([{ kind: 'newcomer', role: 'observer' }]);
      expect(ways[0].added).toBeLessThan(0);
    }
  });

  test('says what each rule costs between two proved bounds', async () => {
    await asked({ question: 'rule-costs', secondsEach: 0.1 });
    const { body } = await call('get', `/roster-versions/${versionId}/insights`);
    expect(body.map(({ answer }: { answer: { question: string } }) => answer.question)).toEqual(['least-changes', 'rule-costs']);
    const { costs, bound, objective } = body[1].answer;
    expect(objective).toBeGreaterThanOrEqual(bound);
    expect(costs.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(['ties', 'balance', 'tripMinute']));
    for (const { least, most } of costs) expect(least).toBeLessThanOrEqual(most);
  });

  test('has other good rosters beside it, which are what-ifs', async () => {
    await asked({ question: 'alternatives', secondsEach: 0.5, count: 1, fresh: 0.1, dearer: 1 });
    const { body } = await call('get', `/roster-versions/${versionId}/insights`);
    const [{ versionId: other, number, fresh }] = body.find(
      ({ answer }: { answer: { question: string } }) => answer.question === 'alternatives',
    ).answer.rosters;
    expect(fresh).toBeGreaterThanOrEqual(0.1);
    expect((await call('get', `/roster-versions/${other}`)).body).toMatchObject({ number, origin: 'what-if', parentId: versionId });
  });
});

describe('a what-if', () => {
  let trial: string;

  test('solves the same facts under other weights, beside the board', async () => {
    const job = await done('what-ifs', { weights: { tripMinute: 0, balance: 50 }, timeLimitSeconds: 1 });
    trial = (job.result as { versionId: string }).versionId;
    const { body } = await call('get', `/roster-versions/${trial}`);
    const { body: own } = await call('get', `/roster-versions/${versionId}`);
    expect(body).toMatchObject({ origin: 'what-if', state: 'draft', weights: { ...own.weights, tripMinute: 0, balance: 50 } });
    expect((await call('get', `/rosters/${rosterId}/board/head`)).body).toMatchObject({ versionId });
    const { body: priced } = await call('get', `/roster-versions/${trial}/figures?pricedBy=${versionId}`);
    expect(priced.weights).toEqual(own.weights);
    expect(priced.objective).toBeGreaterThanOrEqual(own.bound);
  });

  test('is neither published nor changed nor solved from, and the database itself refuses to publish it', async () => {
    const [{ person, slot }] = (await call('get', `/roster-versions/${trial}/duties`)).body.items;
    const edit = { kind: 'pin', person, slot };
    for (const [path, body] of [
      [`/roster-versions/${trial}/publish`, { acceptChangedData: true }],
      [`/roster-versions/${trial}/edits`, { edit }],
    ] as const)
      expect((await call('post', path, body)).body).toMatchObject({ code: 'roster.only-a-what-if', status: 409 });
    const job = await done('solve', { basedOn: trial, timeLimitSeconds: 1 }, `/rosters/${rosterId}`);
    expect(job).toMatchObject({ state: 'failed', error: { code: 'roster.only-a-what-if' } });
    await expect(service.dataSource.query(`UPDATE roster_versions SET state = 'published' WHERE id = $1`, [trial])).rejects.toThrow(
      'roster_versions_what_if_check',
    );
  });

  test('is taken over on the board as a draft under the rules of the campaign', async () => {
    const { number } = (await call('get', `/roster-versions/${trial}`)).body;
    const adopted = await call('post', `/rosters/${rosterId}/board/changes`, { kind: 'adopt', of: number }).set('If-Match', '"v1"');
    expect(adopted.status).toBe(200);
    const version = (await call('get', `/roster-versions/${adopted.body.versionId}`)).body;
    const { weights } = (await call('get', `/roster-versions/${versionId}`)).body;
    expect(version).toMatchObject({ origin: 'edit', parentId: versionId, weights });
    const published = await call('post', `/roster-versions/${version.id}/publish`);
    expect(published.body).toMatchObject({ versionId: version.id });
  });
});

test('a roster that nobody can foresee keeps to what its seed drew, and says what would have been found without the draw', async () => {
  const { state, result } = await done('solve', { timeLimitSeconds: 1, mostLikely: 0.75 }, `/rosters/${rosterId}`);
  expect(state).toBe('succeeded');
  const { versionId: drawn, undrawn } = result as { versionId: string; undrawn: number };
  expect(undrawn).toBeGreaterThan(0);
  const [{ body: problem }, { body: solution }] = await Promise.all([
    call('get', `/roster-versions/${drawn}/problem`),
    call('get', `/roster-versions/${drawn}/solution`),
  ]);
  const { bans } = drawnProblem(problem as RosterProblem, 0.75, solution.engine.seed as number);
  const stations = stationsOf(problem as RosterProblem, solution.duties);
  expect(stations.size).toBeGreaterThan(0);
  expect(bans.filter((ban) => stations.has(JSON.stringify(ban)))).toEqual([]);
  const again = await done('resume', { timeLimitSeconds: 1 }, `/roster-versions/${drawn}`);
  const { versionId: next } = again.result as { versionId: string };
  const { seed } = (await call('get', `/roster-versions/${next}/solution`)).body.engine;
  expect([seed, typeof again.result!['undrawn']]).toEqual([solution.engine.seed, 'number']);
});

test('a search that was stopped is gone on with: what it proved holds from the first moment, unless the problem is another one', async () => {
  const stopped = await done('solve', { timeLimitSeconds: 1, gap: 1 }, `/rosters/${rosterId}`);
  const {
    versionId: first,
    number,
    objective,
    bound,
  } = stopped.result as Record<'number' | 'objective' | 'bound', number> & {
    versionId: string;
  };
  expect(objective - bound).toBeGreaterThan(0);
  const resumed = await done('resume', { timeLimitSeconds: 1, gap: 1 }, `/roster-versions/${first}`);
  expect(resumed.result).toMatchObject({ resumed: { number, isSameProblem: true } });
  expect(resumed.result!['bound']).toBeGreaterThanOrEqual(bound);
  expect(resumed.result!['objective']).toBeLessThanOrEqual(objective);
  const [{ slot }] = (await call('get', `/roster-versions/${first}/duties`)).body.items;
  await service.dataSource.query(`UPDATE sittings SET state = 'cancelled', version = version + 1 WHERE 'sitting:' || id = $1`, [
    slot,
  ]);
  const later = await done('resume', { timeLimitSeconds: 1 }, `/roster-versions/${first}`);
  expect(later.result).toMatchObject({ resumed: { number, isSameProblem: false } });
  const versions = async (query: string) => (await call('get', `/rosters/${rosterId}/versions?${query}`)).body.items as Listed[];
  const [all, withoutTrials] = [await versions('limit=50'), await versions('limit=50&withWhatIfs=false')];
  const trial = all.find(({ origin }) => origin === 'what-if')!;
  expect(withoutTrials).toEqual(all.filter(({ origin }) => origin !== 'what-if'));
  expect((await call('post', `/roster-versions/${trial.id}/resume`, {})).body).toMatchObject({ code: 'roster.only-a-what-if' });
  const actor = { authorityId: town.authorityId, role: 'methodist' as const, name: 'methodist' };
  const asCommand = { timeLimitSeconds: 1, gap: 0, seed: 1, from: trial.number, at: new Date() };
  const byCommand = service.app.get(RostersService).resumeNow(actor, rosterId, asCommand);
  await expect(byCommand).rejects.toMatchObject({ facts: { code: 'roster.only-a-what-if', value: trial.number } });
});

interface Listed {
  readonly id: string;
  readonly number: number;
  readonly origin: string;
}

async function asked(body: object): Promise<Job> {
  const job = await done('insights', body);
  expect(job.state).toBe('succeeded');
  return job;
}

async function done(what: string, body: object, from = `/roster-versions/${versionId}`): Promise<Job> {
  const { status, body: ticket } = await call('post', `${from}/${what}`, body);
  expect(status).toBe(202);
  for (;;) {
    const job = (await call('get', `/jobs/${ticket.jobId}`)).body as Job;
    if (job.state === 'succeeded' || job.state === 'failed') return job;
    await sleep(100);
  }
}

/** The methodist of the town at work. */
function call(method: 'get' | 'post', path: string, body?: object) {
  const sent = request(service.address)[method](`/api/v1${path}`);
  return sent.set('Authorization', `Bearer ${service.operator}`).set('X-Authority', 'reg86_m001').send(body);
}
