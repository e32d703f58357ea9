import { afterAll, beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import { startTestService, type TestService } from '../support/test-service.js';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});

afterAll(() => service.stop());

test('anybody may ask the planner, as a page and as a program', async () => {
  const page = await request(service.address).get('/planner?works=300&share=10');
  expect(page.status).toBe(200);
  expect(page.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'x-frame-options': 'DENY' });
  expect(page.text).toContain('28 работ — с вероятностью не меньше 95 %');
  const answer = await request(service.address).get('/api/v1/planner?question=sequential');
  expect(answer.body).toMatchObject({
    figures: { stopAt: [30, 52, 75, 101, null, null, null] },
    link: expect.stringMatching(/^\/planner\?/u),
  });
});

test('what cannot be computed is refused with its place', async () => {
  const refused = await request(service.address).get('/api/v1/planner?works=-1&works=2');
  expect(refused.body).toMatchObject({ status: 400, code: 'request.invalid', faults: [{ where: 'query.works' }] });
  expect((await request(service.address).get('/planner?works=много')).status).toBe(400);
  expect((await request(service.address).get('/planner?question=toString')).body).toMatchObject({
    code: 'planner.unknown-question',
  });
});
