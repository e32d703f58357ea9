import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

let checkout: string;
beforeAll(async () => {
  checkout = await mkdtemp(join(tmpdir(), 'obektiv-setup-'));
  await cp(join('config', 'setup.mjs'), join(checkout, 'config', 'setup.mjs'));
  await writeFile(join(checkout, 'package-lock.json'), '{}');
});
afterAll(() => rm(checkout, { recursive: true }));

describe('what a first start says while it installs', () => {
  it.each([
    ['Russian like the program that follows', ['--console', '--run', 'dist/src/main.js'], /^Устанавливаются зависимости/u],
    ['English where that is asked for', ['--run', 'dist/src/cli.js', 'solve', '--language=en'], /^Installing the dependencies/u],
    ['English to developers', ['--console'], /^Installing the dependencies/u],
  ])('is %s', (_which, args, words) => {
    const setup = join(checkout, 'config', 'setup.mjs');
    const { status, stderr } = spawnSync(process.execPath, [setup, ...args], { env: { PATH: '' }, encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, expect.stringMatching(words)]);
  });
});
