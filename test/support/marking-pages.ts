import { expect } from '@jest/globals';
import request from 'supertest';
import type { TestService } from './test-service.js';

/** An expert who has done one work of thirteen does the next by the pages of their link: refused, kept as a draft, marked and corrected. */
export async function marksWithoutScript({ address }: TestService, page: string, task: string): Promise<void> {
  const get = async (path: string) => (await request(address).get(path)).text;
  const form = (fields: Record<string, string> | string) => request(address).post(`${page}/${task}`).type('form').send(fields);
  const list = await get(page);
  expect(list).toContain('Сделано 1 из 13');
  expect(list).not.toMatch(/<script|https?:|Школа|edu86/u);
  const refused = await form({ do: 'mark', 'p.1': '7', 'p.2': 'много' }).expect(400);
  expect(refused.text).toMatch(/Задание 1: нужно целое от 0 до 2[\s\S]+value="много"/u);
  expect((await form({ do: 'draft', 'p.1': 'х', 'p.2': '' })).headers['location']).toBe(`${page}/${task}?done=draft`);
  expect(await get(`${page}/${task}?lang=en`)).toMatch(/value="X"[^>]+checked[\s\S]+Send and close/u);
  await form('do=draft&p.1=&p.2=&p.2=X').expect(303);
  expect(await get(`${page}/${task}`)).toMatch(/Задание 2 [^>]+: X" checked/u);
  const both = await form('do=mark&p.1=2&p.1=X&p.2=3').expect(400);
  expect(both.text).toMatch(/name="p.1" value="2"[^>]+aria-invalid="true"[\s\S]+: X" checked/u);
  expect((await form({ do: 'mark', 'p.1': '2', 'p.2': '3' })).headers['location']).toBe(page);
  expect((await form({ do: 'correct', 'p.1': '2', 'p.2': '4', reason: ' ' })).text).toContain('У исправления нет причины');
  expect((await request(address).get('/marking/nothing')).status).toBe(404);
}
