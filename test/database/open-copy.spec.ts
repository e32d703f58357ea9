import { lstat, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openCopy } from '../../src/database/embedded/binaries.js';

test('a copy of PostgreSQL can be read by everybody, made under a mask that closes all, or found closed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'obektiv-copy-'));
  const [original, target] = [join(folder, 'native'), join(folder, 'copy')];
  await mkdir(join(original, 'lib'), { recursive: true, mode: 0o700 });
  await writeFile(join(original, 'pg-symlinks.json'), '[]', { mode: 0o600 });
  await writeFile(join(original, 'lib', 'libpq.so'), '', { mode: 0o600 });
  const before = process.umask(0o077);
  try {
    const native = await openCopy(original, target);
    const modes = await Promise.all([target, native, join(native, 'lib'), join(native, 'lib', 'libpq.so')].map(modeOf));
    expect(modes).toEqual([0o755, 0o755, 0o755, 0o644]);
    await rm(target, { recursive: true });
    await mkdir(join(target, 'native'), { recursive: true });
    expect(await modeOf(await openCopy(original, target))).toBe(0o755);
  } finally {
    process.umask(before);
    await rm(folder, { recursive: true });
  }
});

async function modeOf(path: string): Promise<number> {
  return (await lstat(path)).mode & 0o777;
}
