import { afterAll, beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import { systemActor } from '../../src/http/actor.js';
import { RostersService } from '../../src/rosters/rosters.service.js';
import { smallMunicipality, type Municipality } from '../support/small-municipality.js';
import { startTestService, type TestService } from '../support/test-service.js';

interface Batch {
  readonly id: string;
  readonly outdatedRosterId: string | null;
}

let service: TestService;
let town: Municipality;
let published: string;

beforeAll(async () => {
  service = await startTestService();
  town = await smallMunicipality(service.dataSource);
  const rosters = service.app.get(RostersService, { strict: false });
  const actor = systemActor('test', town.authorityId);
  const { id } = await rosters.create(actor, town.campaignId, { name: 'Наблюдатели', scope: {} });
  published = (await rosters.solveNow(actor, id, { timeLimitSeconds: 1, gap: 0, seed: 1 })).version.id;
  await post(`/roster-versions/${published}/publish`);
  await post(`/message-batches/${(await waiting())[0]!.id}/discard`);
});

afterAll(() => service.stop());

test('letters that still wait are written anew: to each reader what is different from what they knew, and nothing if nothing is', async () => {
  const { items } = await get(`/roster-versions/${published}/duties?limit=500`);
  const { slot, person } = items[0];
  const other = items.find((duty: { person: string }) => duty.person !== person);
  const by = await colleagueFor({ slot, person }, other.person);
  await publishedWith({ kind: 'replace', slot, person, by });
  expect(await waiting()).toMatchObject([{ outdatedRosterId: null }]);
  const her = await colleagueFor(other, by);
  await publishedWith({ kind: 'replace', slot: other.slot, person: other.person, by: her });
  await publishedWith({ kind: 'replace', slot, person: by, by: person });
  const outdated = (await waiting()).flatMap(({ outdatedRosterId }) => outdatedRosterId ?? []);
  expect(outdated).toHaveLength(2);

  const { drafted } = await post(`/rosters/${outdated[0]!}/letters`);
  expect(await waiting()).toMatchObject([{ id: drafted.batchId, outdatedRosterId: null }]);
  expect(new Set(await readersOf(drafted.batchId))).toEqual(new Set([other.person, her]));
  await post(`/message-batches/${drafted.batchId}/discard`);
  expect(await post(`/rosters/${outdated[0]!}/letters`)).toEqual({ drafted: null });
});

/** Somebody who may take the duty and is not the one who is named. */
async function colleagueFor({ slot, person }: { slot: string; person: string }, not: string): Promise<string> {
  const { possible } = await get(`/roster-versions/${published}/replacements?slot=${slot}&person=${person}`);
  return possible.find((each: { person: string }) => each.person !== not).person;
}

async function publishedWith(edit: object): Promise<void> {
  published = (await post(`/roster-versions/${published}/edits`, { edit })).version.id;
  await post(`/roster-versions/${published}/publish`);
}

async function waiting(): Promise<readonly Batch[]> {
  return (await get('/message-batches?state=draft')).items;
}

async function readersOf(batchId: string): Promise<readonly string[]> {
  const { items } = await get(`/messages?batchId=${batchId}`);
  return items.map(({ personId }: { personId: string }) => town.people.find(({ id }) => id === personId)!.code);
}

const get = async (path: string) => (await sent(request(service.address).get(`/api/v1${path}`))).body;
const post = async (path: string, body?: object) => (await sent(request(service.address).post(`/api/v1${path}`).send(body))).body;

async function sent(call: request.Test): Promise<request.Response> {
  const answer = await call.set('Authorization', `Bearer ${service.operator}`).set('X-Authority', 'reg86_m001');
  if (!answer.ok) throw new Error(answer.text);
  return answer;
}
