import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { english, run } from './command-line.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'obektiv-roadmap-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('roadmap parse', () => {
  it('prints exactly the measures and the warnings', async () => {
    const path = join(folder, 'plan.txt');
    await writeFile(path, 'Дорожная карта на 2024 год\n№\tМероприятие\tСрок\tОтветственный\n1.\tИздать приказ\tмарт 2023\tОтдел\n');
    const { code, out } = await run('roadmap', 'parse', path);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      title: 'Дорожная карта на 2024 год',
      measures: [
        {
          number: '1',
          section: null,
          text: 'Издать приказ',
          deadline: { text: 'март 2023', from: '2023-03-01', to: '2023-03-31' },
          responsible: ['Отдел'],
          result: null,
        },
      ],
      warnings: [expect.stringContaining('Пункт 1: год в сроке «март 2023»')],
    });
    const { out: inEnglish } = await run('roadmap', 'parse', path, '--language', 'en');
    expect(JSON.parse(inEnglish).warnings).toEqual([expect.stringContaining('Measure 1: the year in "март 2023"')]);
  });

  it('ends with 2 and one sentence for a file that holds none', async () => {
    const path = join(folder, 'letter.txt');
    await writeFile(path, 'Уважаемые коллеги!');
    expect(await english('roadmap', 'parse', path)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^[^\n]+there is no table[^\n]+\n$/u),
    });
    expect(await run('roadmap', 'parse', join(folder, 'nothing'))).toMatchObject({ code: 2, out: '' });
  });
});
