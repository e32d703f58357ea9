import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { zipArchive } from '../support/zip-archive.js';
import { english, run } from './command-line.js';

const example = fileURLToPath(new URL('../../../test/engine/recheck/data/protocol-example', import.meta.url));
let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'obektiv-draw-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the draw on the command line', () => {
  it('prints tickets and ids in draw order', async () => {
    await writeFile(at('ids.txt'), 'AB-130\nb\n');
    const { code, out } = await run('draw', 'order', '--seed', '01382438112797316654', '--ids', at('ids.txt'));
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n').at(-1)).toBe(
      '0.26299714122838008416507544297546663599715395525154425586041245287750224561854\tAB-130',
    );
  });

  it('names every empty and repeated line of a list', async () => {
    await writeFile(at('bad.txt'), 'a\n\na\n');
    const { code, err } = await english('draw', 'order', '--seed', 's', '--ids', at('bad.txt'));
    expect(code).toBe(2);
    expect(err).toMatch(/line 2 is empty[^]*line 3 repeats a of line 1/u);
  });

  it('refuses a list that is not UTF-8', async () => {
    await writeFile(at('cp1251.txt'), Buffer.from([0xd8, 0xea, 0xee, 0xeb, 0xe0]));
    expect(await run('draw', 'order', '--seed', 's', '--ids', at('cp1251.txt'))).toMatchObject({ code: 2 });
  });

  it('verifies a published folder and rejects a tampered one with the reason', async () => {
    expect(await run('verify', example)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^жеребьёвка № 17: .*жеребьёвка верна, вынуто работ: 20 \+ 15\n$/su),
    });
    await cp(example, at('copy'), { recursive: true });
    const plan = await readFile(at('copy/plan.json'), 'utf8');
    await writeFile(at('copy/plan.json'), plan.replace('"sequence":17', '"sequence":18'));
    const tampered = await run('verify', at('copy'), '--language', 'en');
    expect(tampered.code).toBe(1);
    expect(tampered.out).toMatch(/plan\.json: the seed does not follow/u);
  });

  it('verifies an archive as it was downloaded, or with the folder packed into it, and says what is none', async () => {
    for (const prefix of ['', 'жеребьёвка/']) {
      const names = await readdir(example);
      const parts = names.map(async (name) => ({ name: prefix + name, content: await readFile(join(example, name)) }));
      await writeFile(at('draw.zip'), zipArchive(await Promise.all(parts)));
      expect(await run('verify', at('draw.zip'))).toMatchObject({ code: 0, out: expect.stringContaining('20 + 15\n') });
    }
    await writeFile(at('draw.zip'), 'no archive');
    expect(await english('verify', at('draw.zip'))).toMatchObject({
      code: 2,
      err: expect.stringMatching(/neither a folder nor a zip/u),
    });
  });

  it('says which files a folder or an archive lacks that is no draw, or none yet', async () => {
    await mkdir(at('planned'));
    for (const name of ['frame.tsv', 'plan.json']) await cp(join(example, name), join(at('planned'), name));
    const planned = await english('verify', at('planned'));
    expect(planned).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/missing: draw\.json\. /u) });
    await writeFile(at('photos.zip'), zipArchive([{ name: 'фото/1.jpg', content: Buffer.from('x') }]));
    const photos = await run('verify', at('photos.zip'));
    expect(photos).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/хватает: frame\.tsv, plan\.json, draw\.json\. /u),
    });
  });
});
