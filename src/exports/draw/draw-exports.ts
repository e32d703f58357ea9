import type { DrawFolder } from '../../engine/index.js';
import { VERIFY_PY } from './verify-py.js';

/** What goes along with every draw so that anybody can verify it without us: file name to content. */
export async function drawExports(_folder: DrawFolder): Promise<ReadonlyMap<string, string>> {
  return new Map([['verify.py', VERIFY_PY]]);
}
