import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { drawExports } from '../../../src/exports/draw/draw-exports.js';
import { workedExample } from '../../engine/recheck/worked-example.js';
import { openBrowser } from '../../support/browser.js';

let browser: Browser;
let folder: string;
const visited: string[] = [];
const path = (name: string) => join(folder, name);
const open = async (name: string): Promise<Page> => {
  const page = await browser.newPage();
  page.on('request', (request) => void visited.push(request.url()));
  page.on('console', (message) => expect(message.type()).not.toBe('error'));
  await page.goto(pathToFileURL(path(name)).href);
  return page;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'obektiv-pages-'));
  const files = workedExample();
  for (const [name, content] of [...files, ...(await drawExports(files))]) await writeFile(path(name), content);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

describe('the pages of a draw, opened from files in a browser', () => {
  it('verify the folder that a person drops, and reject it when a file was changed', async () => {
    const page = await open('verify.html');
    await page.setInputFiles('input', (await readdir(folder)).map(path));
    await page.getByText('Жеребьёвка верна.').waitFor();
    expect(await page.locator('li.right').count()).toBeGreaterThan(10);
    await writeFile(path('draw.json'), (await readFile(path('draw.json'), 'utf8')).replace('w-cba998315935', 'w-0e066003e158'));
    await page.setInputFiles('input', (await readdir(folder)).map(path));
    await page.getByText('Жеребьёвка не подтверждается.').waitFor();
    expect(await page.locator('li.wrong').allTextContents()).toEqual([
      expect.stringContaining('Опубликован не тот отбор, что вышел.'),
    ]);
  });

  it('print the protocol on A4 with its hash, words and QR code', async () => {
    const page = await open('protocol.html');
    const text = await page.locator('body').innerText();
    expect(text).toMatch(/Протокол жеребьёвки № 17/);
    expect(text).toContain('f768bddba5270e9b1a067dd74cf9d8f07d0dfb5f5fae1265601486c9607188a6');
    expect(text).toContain('раунд 1000 (23.08.2023 15:59:24 UTC)');
    expect(await page.locator('svg').count()).toBe(1);
    expect((await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  });

  it('touch no network', () => {
    expect(visited.filter((url) => !url.startsWith('file:'))).toEqual([]);
  });
});
