import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ensureFolder } from '../../src/cli/files.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'obektiv-files-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a folder for results', () => {
  it('is made once, however many ask for it at the same moment', async () => {
    const wanted = join(folder, 'spring', 'feeds');
    await Promise.all(Array.from({ length: 50 }, () => ensureFolder(wanted, 'public.ics')));
    expect((await stat(wanted)).isDirectory()).toBe(true);
  });

  it('is refused where a file stands in its place', async () => {
    const file = join(folder, 'notes.txt');
    await writeFile(file, '');
    await expect(ensureFolder(file, 'public.ics')).rejects.toThrow(/notes\.txt: this is a file/u);
  });
});
