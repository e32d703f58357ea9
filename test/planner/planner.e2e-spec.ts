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
  expect(page.text).toContain('28 работ – с вероятностью не меньше 95\u00A0%');
  expect(page.text).toMatch(/@media print \{[^}]*header a \{ display: none/u);
  const answer = await request(service.address).get('/api/v1/planner?question=sequential');
  expect(answer.body).toMatchObject({
    figures: { stopAt: [30, 52, 75, 101, null, null, null] },
    link: expect.stringMatching(/^\/planner\?/u),
  });
});

test('tables have a decimal comma in Russian and a point in English', async () => {
  const risks = '/planner?question=acceptance&works=300&acceptable=2&rejectable=15&producer=5&consumer=5';
  expect((await request(service.address).get(risks)).text).toContain('<td>96,9\u00A0%</td>');
  expect((await request(service.address).get(`${risks}&lang=en`)).text).toContain('<td>96.9%</td>');
});

test('what cannot be computed is refused with its place', async () => {
  const refused = await request(service.address).get('/api/v1/planner?works=-1&works=2');
  expect(refused.body).toMatchObject({ status: 400, code: 'request.invalid', faults: [{ where: 'query.works' }] });
  const page = await request(service.address).get('/planner?works=много');
  expect(page.status).toBe(400);
  expect(page.text).toContain('Всего работ: нужно целое число от 1 до 1\u00A0000\u00A0000</a></li>');
  expect(page.text).toMatch(
    /id="works"[^>]* aria-invalid="true" aria-describedby="works-fault"><p class="fault" id="works-fault">нужно/u,
  );
  const english = await request(service.address).get('/planner?share=0&lang=en');
  expect(english.text).toContain('unnoticed, %: a number from 0.001 to 100 is needed</a></li>');
  expect((await request(service.address).get('/planner?question=toString')).body).toMatchObject({
    code: 'planner.unknown-question',
  });
});
