import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DutiesService } from '../../src/duties/duties.service.js';
import { systemActor, type Actor } from '../../src/http/actor.js';
import type { Problem } from '../../src/http/problem.js';
import { RostersService } from '../../src/rosters/rosters.service.js';
import { operatorCall } from '../support/operator-call.js';
import { smallMunicipality, type Municipality } from '../support/small-municipality.js';
import { colleagueAt } from '../support/solved-board.js';
import { startTestService, type TestService } from '../support/test-service.js';

const TOWN = 'reg86_m001';
const WISH = { timeLimitSeconds: 1, gap: 0, seed: 1 };
const BEFORE_THE_CAMPAIGN = new Date('2026-03-01T09:00:00Z');

let service: TestService;
let town: Municipality;
let actor: Actor;
let rosters: RostersService;
let duties: DutiesService;
let rosterId: string;
let published: string;
/** What is declined. */
let slot: string;
let person: string;

beforeAll(async () => {
  service = await startTestService();
  town = await smallMunicipality(service.dataSource);
  rosters = service.app.get(RostersService, { strict: false });
  duties = service.app.get(DutiesService, { strict: false });
  actor = systemActor('test', town.authorityId);
  rosterId = (await rosters.create(actor, town.campaignId, { name: 'Наблюдатели', scope: {} })).id;
  published = (await rosters.solveNow(actor, rosterId, WISH)).version.id;
  await post(`/roster-versions/${published}/publish`);
  [{ slot, person }] = (await get(`/roster-versions/${published}/duties?limit=500`)).items;
});

afterAll(() => service.stop());

test('a draft that was begun before a refusal is published all the same', async () => {
  const other = (await get(`/roster-versions/${published}/duties?limit=500`)).items.find((duty: Duty) => duty.person !== person);
  const draft = await edited({ kind: 'pin', slot: other.slot, person: other.person });
  await decline();
  await post(`/roster-versions/${draft}/publish`);
  published = draft;
  expect(await answerOf()).toBe('declined');
  expect(await isGiven(published)).toBe(true);
  expect(await get(`/rosters/${rosterId}/board/conflicts`)).toMatchObject([{ rule: 'H17', person, slot }]);
});

test('a re-plan gives the duty to somebody else, and the next one does not give it back', async () => {
  for (const _ of ['first', 'next']) {
    published = (await rosters.replanNow(actor, rosterId, { ...WISH, at: BEFORE_THE_CAMPAIGN })).version.id;
    expect((await get(`/roster-versions/${published}/problem`)).declined).toEqual([{ person, slot }]);
    expect(await isGiven(published)).toBe(false);
    await post(`/roster-versions/${published}/publish`);
  }
  expect((await get(`/campaigns/${town.campaignId}/overview`)).duties.declined).toBe(0);
});

test('whoever has declined is not proposed for it again', async () => {
  const holder = (await get(`/roster-versions/${published}/duties?limit=500`)).items.find((duty: Duty) => duty.slot === slot);
  const query = `slot=${slot}&person=${encodeURIComponent(holder.person)}`;
  const { possible, impossible } = await get(`/roster-versions/${published}/replacements?${query}`);
  expect(possible.map((each: { person: string }) => each.person)).not.toContain(person);
  expect(impossible.find((each: { person: string }) => each.person === person)).toMatchObject({
    rule: 'declined',
    reason: { ru: 'отказ от этого выхода' },
  });
});

test('the centre may name them by hand, take it back, and then the person is asked anew', async () => {
  const holder = (await get(`/roster-versions/${published}/duties?limit=500`)).items.find((duty: Duty) => duty.slot === slot);
  const given = await edited({ kind: 'replace', slot, person: holder.person, by: person });
  expect((await get(`/roster-versions/${given}/problem`)).declined).toBeUndefined();
  const { number } = await get(`/roster-versions/${given}`);
  const anna = await colleagueAt(service, TOWN, rosterId, 'Anna');
  const undone = (await anna.change(number, { kind: 'undo', of: number })).body.versionId;
  expect((await get(`/roster-versions/${undone}/problem`)).declined).toEqual([{ person, slot }]);
  await post(`/roster-versions/${given}/publish`);
  published = given;
  expect(await answerOf()).toBeNull();
  expect(await get(`/campaigns/${town.campaignId}/duty-answers?limit=10`)).toMatchObject({
    items: [{ person, answer: 'declined', reason: 'Болею', isOutdated: true, isCancelled: false }],
  });
});

test('whoever declines what they are pinned to stops the next plan, which says who, where and what to do', async () => {
  published = await edited({ kind: 'pin', slot, person });
  await post(`/roster-versions/${published}/publish`);
  await decline();
  const wish = { ...WISH, at: BEFORE_THE_CAMPAIGN };
  const refused = await rosters.replanNow(actor, rosterId, wish).catch((error: Problem) => error);
  expect((refused as Problem).toDocument('ru')).toMatchObject({
    code: 'roster.pins-contradict',
    title: expect.stringMatching(
      new RegExp(`^${person} отказался \\(отказалась\\) от выхода .+ 2026-\\d\\d-\\d\\d \\d\\d:\\d\\d, а закрепление`, 'u'),
    ),
    detail: expect.stringContaining('Открепите это назначение и рассчитайте снова'),
    conflict: [{ rule: 'declined' }, { rule: 'pin', person, slot }],
  });

  await reply('confirmed');
  const kept = (await rosters.replanNow(actor, rosterId, wish)).version.id;
  expect(await isGiven(kept)).toBe(true);
  await decline();
  published = await edited({ kind: 'unpin', slot, person });
  const without = (await rosters.replanNow(actor, rosterId, { ...wish, basedOn: published })).version.id;
  expect(await isGiven(without)).toBe(false);
});

interface Duty {
  readonly person: string;
  readonly slot: string;
}

async function decline(): Promise<void> {
  await reply('declined');
}

async function reply(answer: 'confirmed' | 'declined'): Promise<void> {
  await duties.answer(actor, personId(), (await ownDuty()).item.uid, { answer, reason: 'Болею' });
}

async function answerOf(): Promise<string | null> {
  return (await ownDuty()).answer?.answer ?? null;
}

async function ownDuty() {
  const own = await duties.own(actor, personId());
  return own.find(({ item }) => slot.endsWith(item.slotKey))!;
}

function personId(): string {
  return town.people.find(({ code }) => code === person)!.id;
}

async function isGiven(versionId: string): Promise<boolean> {
  const { items } = await get(`/roster-versions/${versionId}/duties?limit=500`);
  return items.some((duty: Duty) => duty.person === person && duty.slot === slot);
}

async function edited(edit: object): Promise<string> {
  return (await post(`/roster-versions/${published}/edits`, { edit })).version.id;
}

async function get(path: string) {
  return (await operatorCall(service, TOWN, 'get', path).expect(200)).body;
}

async function post(path: string, body: object = {}) {
  const answer = await operatorCall(service, TOWN, 'post', path).send(body);
  if (!answer.ok) throw new Error(answer.text);
  return answer.body;
}
