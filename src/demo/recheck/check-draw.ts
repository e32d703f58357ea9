import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { verifyDraw } from '../../engine/index.js';

const run = promisify(execFile);

/** The published folder verified by our own program. */
export function verifiedByUs(files: ReadonlyMap<string, Buffer>): string {
  const { stages, faults } = verifyDraw(files);
  if (faults.length > 0) throw new Error(faults.map(({ en }) => en).join('\n'));
  return `программа проверки: верна, вынуто работ ${stages.join(' + ')}`;
}

/** The same by the short script that lies in the folder, where the machine has Python. */
export async function verifiedByScript(folder: string): Promise<string> {
  try {
    const { stdout } = await run('python3', ['verify.py'], { cwd: folder, timeout: 20_000 });
    return `verify.py: ${stdout.trim().split('\n').at(-1)}`;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return 'verify.py: на этой машине нет Python, сценарий не запускался';
    throw error;
  }
}
