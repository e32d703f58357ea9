import { afterAll, beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import { type BrowserSession, inviteUser, signIn } from '../support/browser-session.js';
import { smallMunicipality } from '../support/small-municipality.js';
import { startTestService, type TestService } from '../support/test-service.js';

let service: TestService;
let anna: BrowserSession;
let boris: BrowserSession;

beforeAll(async () => {
  service = await startTestService();
  await smallMunicipality(service.dataSource);
  [anna, boris] = [await methodist('Anna'), await methodist('Boris')];
});

afterAll(() => service.stop());

test('keeps filters for whoever made them, and shared ones for everybody of the municipality', async () => {
  const filter = { text: '', only: 'open', phase: 'all', district: '' };
  const keep = (who: BrowserSession, name: string, isShared: boolean) =>
    who.send('put', '/api/v1/board-filters', { name, filter, isShared }).expect(200);
  await keep(anna, 'Мой', false);
  const { id } = (await keep(anna, 'Общий', false)).body as { id: string };
  expect((await keep(anna, 'Общий', true)).body).toMatchObject({ id, isShared: true, isMine: true });
  await keep(boris, 'Общий', false);
  const seen = async (who: BrowserSession) => (await who.send('get', '/api/v1/board-filters').expect(200)).body as object[];
  expect(await seen(anna)).toMatchObject([{ name: 'Мой' }, { name: 'Общий', filter, isMine: true }]);
  expect(await seen(boris)).toMatchObject([
    { name: 'Общий', isShared: false, isMine: true },
    { id, name: 'Общий', isMine: false, createdBy: 'Anna' },
  ]);
  await boris.send('delete', `/api/v1/board-filters/${id}`).expect(404);
  await anna.send('delete', `/api/v1/board-filters/${id}`).expect(204);
  expect(await seen(boris)).toHaveLength(1);
  const refused = await request(service.address)
    .put('/api/v1/board-filters')
    .set('Authorization', `Bearer ${service.operator}`)
    .set('X-Authority', 'reg86_m001')
    .send({ name: 'Программа', filter });
  expect([refused.status, refused.body.code]).toEqual([403, 'board-filter.account-needed']);
});

async function methodist(name: string): Promise<BrowserSession> {
  const email = `${name}@example.ru`;
  await inviteUser(service, 'reg86_m001', { email, name, role: 'methodist' });
  return signIn(service, email);
}
