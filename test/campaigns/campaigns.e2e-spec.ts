import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { startTestService, type TestService } from '../support/test-service.js';

let service: TestService;
let id: string;

beforeAll(async () => {
  service = await startTestService();
  for (const code of ['reg59_m001', 'reg59_m002'])
    await as('*', request(service.address).post('/api/v1/authorities')).send({ code, name: code, timeZone: 'Asia/Yekaterinburg' });
});
afterAll(() => service.stop());

const as = (authority: string, sent: request.Test) =>
  sent.set('Authorization', `Bearer ${service.operator}`).set('X-Authority', authority);
const call = () => request(service.address);
const post = (body: object) => as('reg59_m001', call().post('/api/v1/campaigns')).send(body);
const patch = (body: object, tag: string) =>
  as('reg59_m001', call().patch(`/api/v1/campaigns/${id}`))
    .set('If-Match', tag)
    .send(body);

describe('campaigns', () => {
  test('are made from a template, with the rules filled in and said to a person', async () => {
    const made = await post({ template: '2025-26', rules: { maxDatesPerPlace: 4 } });
    expect(made.status).toBe(201);
    expect(made.headers['etag']).toBe('"v1"');
    expect(made.body).toMatchObject({ startsOn: '2026-04-20', timeZone: 'Asia/Yekaterinburg', rules: { maxDatesPerPlace: 4 } });
    expect(JSON.stringify(made.body.ruleSentences)).toContain('не больше 4 дней');
    id = made.body.id;
  });

  test('refuse an unknown template, a window beyond the order, a wrong rule and a name that is taken', async () => {
    expect((await post({ template: '1999-00' })).body).toMatchObject({ code: 'campaign.template-unknown', value: '1999-00' });
    expect((await post({ template: '2025-26', name: 'x', endsOn: '2026-05-21' })).body.code).toBe('campaign.outside-the-order');
    const wrong = await post({ template: '2025-26', name: 'x', rules: { weights: { balance: -1 } } });
    expect(wrong.body.faults).toMatchObject([{ where: 'body.rules.weights.balance' }]);
    expect((await post({ template: '2025-26' })).body.code).toBe('campaign.name-taken');
  });

  test('change only for who has seen the newest version', async () => {
    expect((await patch({ frozenDays: 5 }, '"v1"')).body).toMatchObject({ frozenDays: 5, version: 2 });
    expect((await patch({ frozenDays: 6 }, '"v1"')).status).toBe(412);
    expect((await as('reg59_m001', call().patch(`/api/v1/campaigns/${id}`)).send({ frozenDays: 6 })).status).toBe(428);
  });

  test('come in pages, the newest first', async () => {
    await post({ template: '2024-25' });
    const first = await as('reg59_m001', call().get('/api/v1/campaigns?limit=1'));
    expect(first.body.items).toMatchObject([{ template: '2025-26' }]);
    const next = await as('reg59_m001', call().get(`/api/v1/campaigns?limit=1&cursor=${first.body.nextCursor}`));
    expect(next.body).toMatchObject({ items: [{ template: '2024-25' }], nextCursor: null });
  });

  test('belong to one municipality', async () => {
    expect((await as('reg59_m002', call().get(`/api/v1/campaigns/${id}`))).body.code).toBe('not-found');
    expect((await as('reg59_m002', call().get('/api/v1/campaigns'))).body.items).toEqual([]);
  });

  test('show their templates', async () => {
    const { body } = await as('reg59_m001', call().get('/api/v1/campaign-templates'));
    expect(body.map(({ code }: { code: string }) => code)).toEqual(['2025-26', '2024-25', '2023-24']);
  });

  test('disappear while nothing depends on them', async () => {
    expect((await as('reg59_m001', call().delete(`/api/v1/campaigns/${id}`)).set('If-Match', '"v2"')).status).toBe(204);
    expect((await as('reg59_m001', call().get(`/api/v1/campaigns/${id}`))).status).toBe(404);
  });
});
