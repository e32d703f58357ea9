import type { DrawFolder } from '../../engine/index.js';
import { offlinePage } from './offline-page.js';
import { protocolPage } from './protocol-page.js';
import { VERIFY_PY } from './verify-py.js';

/** What goes along with every draw so that anybody can verify it without us: file name to content. The folder holds at least the plan. */
export async function drawExports(folder: DrawFolder): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ['verify.py', VERIFY_PY],
    ['verify.html', await offlinePage()],
    ['protocol.html', protocolPage(folder)],
  ]);
}
