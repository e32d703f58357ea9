import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { VERIFY_PY } from '../../../src/exports/draw/verify-py.js';
import { FALSIFICATIONS, type Files } from '../../engine/recheck/worked-example.js';
import { run } from '../command-line.js';

const hasPython = spawnSync('python3', ['--version']).status === 0;

/** What the folder's own program says of each, where it says more than that a file is missing or unreadable. */
const BY_PYTHON: Readonly<Record<string, string>> = {
  'a work exchanged for a friend': 'the published selection is not the drawn one',
  'two works in another order': 'the published selection is not the drawn one',
  'a work dropped from the list': 'list or plan was changed',
  'an original mark changed in the list': 'list or plan was changed',
  'a plan changed after the fact': 'the seed does not follow',
  'a reveal changed': 'a secret differs from its commitment',
  'a reveal left out': 'a secret differs from its commitment',
  'another round of the beacon': 'not the announced beacon round',
  'invented randomness': 'not the announced beacon round',
  'a seed of choice': 'the seed does not follow',
  'an extension of another order': 'list or plan was changed',
  'a file that is missing': 'plan.json',
  'a result of nothing': 'nothing is drawn',
  'a file that is not JSON': 'JSONDecodeError',
  'a draw that was declared void': 'the draw was declared void',
  'an extension that was declared void': 'the draw was declared void',
  'a plan beside the published one': 'plan.json was passed over',
  'an extension passed over': 'extension-2.json was passed over',
  'a recorded secret passed over': 'a secret differs from reveal-1-1.json',
  'a mark kept closed': 'not exactly the drawn marks are opened',
};

describe('a published draw', () => {
  it('is rejected with the reason in each of twenty kinds of tampering, by the command line and by plain Python', async () => {
    expect(FALSIFICATIONS.map(([what]) => what)).toEqual(Object.keys(BY_PYTHON));
    for (const [what, tampered, reason] of FALSIFICATIONS) {
      const folder = await written(tampered());
      const { code, out, err } = await run('verify', folder, '--language', 'en');
      expect([what, code, out + err]).toEqual([what, 1, expect.stringContaining(reason)]);
      if (hasPython) expect([what, ...judgedByPython(folder)]).toEqual([what, 1, expect.stringContaining(BY_PYTHON[what]!)]);
      await rm(folder, { recursive: true });
    }
  });
});

async function written(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'obektiv-tampered-'));
  await Promise.all([...files].map(([name, bytes]) => writeFile(join(folder, name), bytes)));
  await writeFile(join(folder, 'verify.py'), VERIFY_PY);
  return folder;
}

function judgedByPython(folder: string): readonly [code: number | null, reason: string] {
  const { status, stderr } = spawnSync('python3', ['verify.py'], { cwd: folder, encoding: 'utf8' });
  return [status, stderr];
}
