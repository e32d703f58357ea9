import { expect } from '@jest/globals';
import request from 'supertest';
import type { DrawAnswer } from '../../src/draws/draws.schema.js';
import { verifyDraw } from '../../src/engine/index.js';
import { FOLDER, unzipped, verifiedByPython } from './draw-folders.js';
import type { TestService } from './test-service.js';

/** What anybody finds of the first draw of a municipality, twelve works of three parties: its folder, which both programs verify, and its pages. */
export async function readsInPublic(service: TestService, authority: string, draw: DrawAnswer): Promise<void> {
  const open = (path: string) => request(service.address).get(`/api/v1/public/authorities/${authority}/draws${path}`);
  expect((await open('')).body.items).toMatchObject([{ number: 1, state: 'drawn', procedure: 'R4' }]);
  expect((await open('/1')).body.parties).toHaveLength(3);
  const folder = await open('/1/folder.zip').responseType('blob');
  expect(folder.headers['content-disposition']).toBe(`attachment; filename="${authority}-draw-1.zip"`);
  const files = unzipped(folder.body as Buffer);
  expect([...files.keys()].toSorted()).toEqual(FOLDER);
  expect(verifyDraw(files)).toEqual({ stages: [12], faults: [] });
  const { openings } = JSON.parse(Buffer.from(files.get('draw.json')!).toString()).stages[0];
  expect(openings).toHaveLength(12);
  expect(Buffer.from(files.get('plan.json')!).equals((await open('/1/files/plan.json').responseType('blob')).body as Buffer)).toBe(
    true,
  );
  expect(await verifiedByPython(files)).toContain('correct: 12 works');
  expect((await open('/1/files/frame.tsv')).headers['content-disposition']).toContain('attachment');
  expect((await open('/2')).body).toMatchObject({ code: 'not-found' });
  const register = await request(service.address).get(`/draws/${authority}`);
  expect(register.text).toContain(`<a href="/draws/${authority}/1">Математика, 5 классы</a>`);
  const page = (await request(service.address).get(`/draws/${authority}/1`)).text;
  for (const shown of [draw.frameSha256, draw.stages[0]!.sha256, 'отказ: пустая строка', 'folder.zip', '5-1, Математика'])
    expect(page).toContain(shown);
  expect((await request(service.address).get(`/draws/${authority}?lang=en`)).text).toMatch(/lang="en"[\s\S]+selective recheck/u);
}
