// Brings a checkout into a runnable state: dependencies as the lock file says, `dist/` as the sources say.
// Everything it prints goes to stderr, so that a command's own stdout stays clean.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const sources = ['src', 'test', 'migrations', 'tsconfig.json', 'package-lock.json'];
const lockDirectory = join(root, 'var', 'build.lock');

installIfNeeded();
if (!isBuilt()) buildExclusively();

function installIfNeeded() {
  const stamp = join(root, 'node_modules', '.installed-lock');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error('Installing the dependencies (once) …');
  run('npm', ['install', '--no-audit', '--no-fund', '--no-save', '--loglevel=error']);
  writeFileSync(stamp, wanted);
}

function isBuilt() {
  const stamp = join(root, 'dist', '.fingerprint');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();
}

function buildExclusively() {
  mkdirSync(join(root, 'var'), { recursive: true });
  if (!acquireLock()) return;
  try {
    build();
  } finally {
    rmSync(lockDirectory, { recursive: true, force: true });
  }
}

/** Waits for another build of this checkout; answers false when that one left `dist/` up to date. */
function acquireLock() {
  for (;;) {
    try {
      mkdirSync(lockDirectory);
      return true;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (Date.now() - (statSync(lockDirectory, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > 120_000)
      rmSync(lockDirectory, { recursive: true, force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    if (isBuilt()) return false;
  }
}

/** Compiles beside `dist/` and swaps, so that a running process never sees half a build. */
function build() {
  const fresh = join(root, 'var', `build-${process.pid}`);
  const old = `${fresh}-old`;
  const mark = fingerprint();
  run(process.execPath, [compiler(), '--project', join(root, 'tsconfig.json'), '--outDir', fresh], () =>
    rmSync(fresh, { recursive: true, force: true }),
  );
  writeFileSync(join(fresh, '.fingerprint'), mark);
  if (existsSync(join(root, 'dist'))) renameSync(join(root, 'dist'), old);
  renameSync(fresh, join(root, 'dist'));
  rmSync(old, { recursive: true, force: true });
}

function compiler() {
  return join(root, 'node_modules', '@typescript', 'native', 'bin', 'tsc');
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const source of sources) addTo(hash, source);
  return hash.digest('hex');
}

function addTo(hash, path) {
  const facts = statSync(join(root, path), { throwIfNoEntry: false });
  if (facts === undefined) return;
  if (facts.isDirectory()) for (const name of readdirSync(join(root, path)).sort()) addTo(hash, join(path, name));
  else hash.update(`${path}\t${facts.size}\t${facts.mtimeMs}\n`);
}

function run(command, args, onFailure = () => {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (done.status === 0) return;
  onFailure();
  process.exit(done.status ?? 1);
}
