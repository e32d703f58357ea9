import { describe, expect, it } from '@jest/globals';
import { SPOKEN_WORDS, spokenWords } from '../../../src/engine/index.js';
import { readDropped } from '../../../src/exports/draw/dropped-files.js';
import { checkDraw } from '../../../src/exports/draw/offline-check.js';
import { FALSIFICATIONS, workedExample, type Files } from '../../engine/recheck/worked-example.js';

const wrong = async (files: Files) => (await checkDraw(files, SPOKEN_WORDS)).filter(({ isRight }) => !isRight);

describe('the check of the offline page', () => {
  it('accepts the worked example, tells its hashes as words and says what it cannot check', async () => {
    const found = await checkDraw(workedExample(), SPOKEN_WORDS);
    expect(found.filter(({ isRight }) => !isRight)).toEqual([]);
    const told = found.map(({ ru }) => ru).join('\n');
    expect(told).toContain(spokenWords('f768bddba5270e9b1a067dd74cf9d8f07d0dfb5f5fae1265601486c9607188a6').join(' '));
    expect(told).toContain('Подпись эта страница не проверяет');
  });

  it.each(FALSIFICATIONS.map(([what, tampered]): [string, () => Files] => [what, tampered]))(
    'rejects %s',
    async (_what, tampered) => {
      expect(await wrong(tampered())).not.toEqual([]);
    },
  );
});

describe('what is dropped on the offline page', () => {
  const fileOf = (name: string) => new File([name], name);

  it('are the files of a draw by name', async () => {
    const { files, faults } = await readDropped(['plan.json', 'draw.json'].map(fileOf));
    expect([[...files.keys()], faults]).toEqual([['plan.json', 'draw.json'], []]);
  });

  it('is no folder, which no browser can read, and no two files of one name', async () => {
    const folder = { name: 'draw-17', arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')) };
    const { faults } = await readDropped([folder, ...['plan.json', 'plan.json'].map(fileOf)]);
    expect(faults.map(({ isRight, en }) => [isRight, en])).toEqual([
      [false, expect.stringContaining('“draw-17” cannot be read')],
      [false, expect.stringContaining('plan.json was chosen twice')],
    ]);
  });
});

describe('the words of a hash', () => {
  it('are 256, all different, and one stands for each byte', () => {
    expect(new Set(SPOKEN_WORDS).size).toBe(256);
    expect(spokenWords('00ff01' + '0'.repeat(58), 3)).toEqual([SPOKEN_WORDS[0], SPOKEN_WORDS[255], SPOKEN_WORDS[1]]);
  });
});
