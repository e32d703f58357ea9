import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DutiesService } from '../../src/duties/duties.service.js';
import { systemActor, type Actor } from '../../src/http/actor.js';
import { UnansweredDuties } from '../../src/messages/unanswered-duties.service.js';
import { RostersService } from '../../src/rosters/rosters.service.js';
import { operatorCall } from '../support/operator-call.js';
import { smallMunicipality, type Municipality } from '../support/small-municipality.js';
import { startTestService, type TestService } from '../support/test-service.js';

const NOON = new Date('2026-04-14T07:00:00Z');
const LATE_IN_THE_EVENING = new Date('2026-04-14T18:00:00Z');
const NEXT_DAY = new Date('2026-04-15T07:00:00Z');

let service: TestService;
let town: Municipality;
let actor: Actor;
let unanswered: UnansweredDuties;

beforeAll(async () => {
  service = await startTestService();
  town = await smallMunicipality(service.dataSource);
  actor = systemActor('Анна', town.authorityId);
  unanswered = service.app.get(UnansweredDuties, { strict: false });
  const rosters = service.app.get(RostersService, { strict: false });
  const { id } = await rosters.create(actor, town.campaignId, { name: 'Наблюдатели', scope: {} });
  const { version } = await rosters.solveNow(actor, id, { timeLimitSeconds: 1, gap: 0, seed: 1 });
  await rosters.publish(actor, version.id);
});

afterAll(() => service.stop());

test('whoever has answered for all their duties is not waited for', async () => {
  const [first, ...others] = await waiting();
  expect(first).toMatchObject({ remindedAt: null, isRemindedToday: false });
  expect([first!, ...others].reduce((sum, { duties }) => sum + duties, 0)).toBe(16);
  const duties = service.app.get(DutiesService, { strict: false });
  const own = await duties.own(actor, first!.id);
  await duties.confirmAll(
    actor,
    first!.id,
    own.map(({ item }) => item),
  );
  expect(await waiting()).toEqual(others);
});

test('the others are reminded by a letter to each of all their duties, once a day, and the journal knows of it', async () => {
  const people = (await waiting()).length;
  expect(await unanswered.remind(actor, town.campaignId, NOON)).toEqual({ people, messages: people });
  await service.dataSource.query(`UPDATE messages SET created_at = $1 WHERE kind = 'reminder'`, [NOON]);
  expect(await unanswered.remind(actor, town.campaignId, LATE_IN_THE_EVENING)).toEqual({ people: 0, messages: 0 });
  expect((await waiting()).every(({ isRemindedToday }) => isRemindedToday)).toBe(true);
  expect(await unanswered.remind(actor, town.campaignId, NEXT_DAY)).toEqual({ people, messages: people });
  const letters = await service.dataSource.query<{ subject: string; text: string }[]>(
    `SELECT subject, text FROM messages WHERE kind = 'reminder' LIMIT 1`,
  );
  expect(letters).toMatchObject([{ subject: 'ВПР: ответьте, пожалуйста, придёте ли вы' }]);
  expect(letters[0]!.text).toMatch(/самое позднее накануне первого из них/u);
  expect(letters[0]!.text).toMatch(/Ждём ответа\n- \d+ апреля 2026, \p{L}+, 09:00: /u);
  const told = await service.dataSource.query(`SELECT detail FROM audit_events WHERE action = 'messages.remind'`);
  expect(told).toEqual([{ detail: { people, messages: people } }, { detail: { people, messages: people } }]);
});

test('when all duties are over, nobody is waited for', async () => {
  const path = `/campaigns/${town.campaignId}/unanswered-duties`;
  expect((await operatorCall(service, 'reg86_m001', 'get', path).expect(200)).body).toEqual({ people: [] });
  expect((await operatorCall(service, 'reg86_m001', 'post', `${path}/reminders`).expect(200)).body).toEqual({
    people: 0,
    messages: 0,
  });
});

async function waiting() {
  return (await unanswered.people(actor, town.campaignId, NOON)).people;
}
