import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  cellsFarOff,
  legacyTexts,
  longDocument,
  manyLegacySheets,
  millionTexts,
  overlongTable,
  repeatedCell,
  zipBomb,
} from '../support/hostile-files.js';
import type { TriedFile } from '../support/trying.process.js';

const TRYING = fileURLToPath(new URL('../support/trying.process.js', import.meta.url));
const MOST_MEGABYTES = 300;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'obektiv-hostile-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Both the service that is sent a file and the process that reads it for the service stay below 300 MB. */
describe('a hostile file is refused, or read, in little memory', () => {
  it.each([
    ['an .xlsx that unpacks to two gigabytes and declares 50 MB', 'b.xlsx', 'file.bomb', () => zipBomb(50 * 1024 * 1024)],
    ['an .xlsx with a million shared texts', 'c.xlsx', 'file.too-heavy', millionTexts],
    ['an .ods that repeats a cell a billion times', 'd.ods', 'file.too-wide', () => repeatedCell({ columns: 1e9, rows: 1 })],
    [
      'an .ods that fills all rows and columns',
      'e.ods',
      'file.too-heavy',
      () => repeatedCell({ columns: 16_384, rows: 1_048_576 }),
    ],
    ['an .ods of 50 MB of text', 'f.ods', 'file.too-heavy', longDocument],
    ['an .xls of 20,000 sheets', 'h.xls', 'file.too-many-sheets', manyLegacySheets],
    ['an .xls whose 200 sheets are empty down to their last row', 'i.xls', 'file.too-heavy', cellsFarOff],
    ['an .xls of more than a million shared texts', 'j.xls', 'read', legacyTexts],
  ])('%s', async (_, name, code, make) => {
    const { reader } = await triedInLittle(name, code, make());
    // Only Linux tells what another process takes: there the figure is a measured one.
    if (process.platform === 'linux') expect(reader).toBeGreaterThan(0);
  });

  it.each([
    ['an .xlsx that unpacks to two gigabytes', 'a.xlsx', 'file.bomb', () => zipBomb()],
    ['a table of more than 5 MB', 'g.csv', 'file.too-big', overlongTable],
  ])('%s, before anything reads it', async (_, name, code, make) => {
    await triedInLittle(name, code, make());
  });
});

async function triedInLittle(name: string, code: string, bytes: Buffer): Promise<TriedFile> {
  const answer = await tried(name, bytes);
  expect(answer.outcome).toBe(code);
  expect(answer.service).toBeLessThan(MOST_MEGABYTES);
  expect(answer.reader).toBeLessThan(MOST_MEGABYTES);
  return answer;
}

async function tried(name: string, bytes: Buffer): Promise<TriedFile> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const trying = fork(TRYING);
  trying.send(path);
  const [answer] = (await once(trying, 'message')) as [TriedFile];
  trying.kill('SIGKILL');
  return answer;
}
