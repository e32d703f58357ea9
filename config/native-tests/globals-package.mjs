import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const globals = new URL('./globals.mjs', import.meta.url).href;
const description = { name: '@jest/globals', type: 'module', exports: './index.js' };

/**
 * `@jest/globals` itself refuses to be loaded by Node: beside the compiled tests stands one of that name, which Node finds first. (A hook
 * would answer too, but in a thread of its own that every module of every worker is asked of.)
 */
export function placeGlobals(rootDir) {
  const folder = join(rootDir, 'node_modules', '@jest', 'globals');
  mkdirSync(folder, { recursive: true });
  write(join(folder, 'package.json'), JSON.stringify(description));
  write(join(folder, 'index.js'), `export * from '${globals}';\n`);
}

/** Never in place: another run may be reading it, and copies of a checkout may share their files by hard links. */
function write(path, text) {
  writeFileSync(`${path}-${process.pid}`, text);
  renameSync(`${path}-${process.pid}`, path);
}
