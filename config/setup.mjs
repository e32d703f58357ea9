// Brings a checkout into a runnable state: dependencies as the lock file says, `dist/` as the sources say;
// with `--console` also the staff console in `dist/console/`, which commands and the demonstration do without.
// With `--run <program> …` it then is that program, whose arguments say in which language both speak. Everything it prints goes to stderr, so that a command's own stdout stays clean.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, openSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [asked, program] = [process.argv.slice(2), []];
if (asked.includes('--run')) program.push(...asked.splice(asked.indexOf('--run')).slice(1));
const wantsConsole = asked.includes('--console');
const consoleFolder = join('src', 'console');
const sources = ['src', 'test', 'migrations', 'tsconfig.json', 'package-lock.json'];
const consoleSources = [consoleFolder, join('src', 'drawing'), join('config', 'build-console.mjs'), 'package-lock.json'];
/** What a new `dist/` takes over from the old one: each has a fingerprint of its own. */
const carriedOver = ['console', 'api-client'];
const lockDirectory = join(root, 'var', 'build.lock');

installIfNeeded();
if (!isAllBuilt()) buildExclusively();
if (program.length > 0) await become(program);

async function become([path, ...args]) {
  process.argv.splice(1, Infinity, join(root, path), ...args);
  await import(pathToFileURL(process.argv[1]));
}

function installIfNeeded() {
  const stamp = join(root, 'node_modules', '.installed-lock');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Устанавливаются зависимости (один раз) …', 'Installing the dependencies (once) …');
  run('npm', ['install', '--no-audit', '--no-fund', '--no-save', '--loglevel=error']);
  // Never written in place: copies of a checkout may share their files by hard links.
  writeFileSync(`${stamp}-${process.pid}`, wanted);
  renameSync(`${stamp}-${process.pid}`, stamp);
}

function isAllBuilt() {
  return isBuilt() && (!wantsConsole || isConsoleBuilt());
}

function isBuilt() {
  return hasStamp('dist', fingerprint(sources, consoleFolder));
}

function isConsoleBuilt() {
  return existsSync(join(root, 'dist', 'openapi.json')) && hasStamp(join('dist', 'console'), consoleFingerprint());
}

function hasStamp(folder, mark) {
  const stamp = join(root, folder, '.fingerprint');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === mark;
}

function buildExclusively() {
  mkdirSync(join(root, 'var'), { recursive: true });
  if (!acquireLock()) return;
  // A build that fails ends the process: the lock must not outlive it.
  process.once('exit', release);
  if (!isBuilt()) build();
  if (wantsConsole && !isConsoleBuilt()) buildConsole();
  process.off('exit', release);
  release();
}

function release() {
  rmSync(lockDirectory, { recursive: true, force: true });
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
    if (Date.now() - (statSync(lockDirectory, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > 300_000)
      rmSync(lockDirectory, { recursive: true, force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    if (isAllBuilt()) return false;
  }
}

/** Compiles beside `dist/` and swaps, so that a running process never sees half a build. Whether the types are right, `npm run check` asks: it takes four times as long. */
function build() {
  const fresh = join(root, 'var', `build-${process.pid}`);
  const mark = fingerprint(sources, consoleFolder);
  run(process.execPath, [compiler(), '--project', join(root, 'tsconfig.json'), '--noCheck', '--outDir', fresh], () =>
    rmSync(fresh, { recursive: true, force: true }),
  );
  writeFileSync(join(fresh, '.fingerprint'), mark);
  for (const part of carriedOver) if (existsSync(join(root, 'dist', part))) renameSync(join(root, 'dist', part), join(fresh, part));
  swap(fresh, join(root, 'dist'));
}

/** The console is made anew only when it or the description of the API has changed. */
function buildConsole() {
  const document = join(root, 'dist', 'openapi.json');
  const fresh = join(root, 'var', `console-${process.pid}`);
  if (!existsSync(document)) {
    run(process.execPath, [join(root, 'dist', 'src', 'api-document.js')], undefined, openSync(`${document}-new`, 'w'));
    renameSync(`${document}-new`, document);
    if (isConsoleBuilt()) return;
  }
  say('Собираются страницы для браузера …', 'Building the console …');
  const mark = consoleFingerprint();
  run(process.execPath, [join(root, 'config', 'build-console.mjs'), fresh], () => rmSync(fresh, { recursive: true, force: true }));
  writeFileSync(join(fresh, '.fingerprint'), mark);
  swap(fresh, join(root, 'dist', 'console'));
}

function swap(fresh, place) {
  const old = `${fresh}-old`;
  if (existsSync(place)) renameSync(place, old);
  renameSync(fresh, place);
  rmSync(old, { recursive: true, force: true });
}

function compiler() {
  return join(root, 'node_modules', '@typescript', 'native', 'bin', 'tsc');
}

function fingerprint(paths, except) {
  const hash = createHash('sha256');
  for (const path of paths) addTo(hash, path, except);
  return hash.digest('hex');
}

function consoleFingerprint() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'dist', 'openapi.json')));
  return hash.update(fingerprint(consoleSources)).digest('hex');
}

function addTo(hash, path, except) {
  const facts = statSync(join(root, path), { throwIfNoEntry: false });
  if (facts === undefined || path === except) return;
  if (facts.isDirectory()) for (const name of readdirSync(join(root, path)).sort()) addTo(hash, join(path, name), except);
  else hash.update(`${path}\t${facts.size}\t${facts.mtimeMs}\n`);
}

function run(command, args, onFailure = () => {}, output = 2) {
  const done = spawnSync(command, args, { cwd: root, stdio: ['ignore', output, 2], shell: process.platform === 'win32' });
  if (done.status === 0) return;
  onFailure();
  process.exit(done.status ?? 1);
}

/** As `src/process-language.ts`, which is not built yet: Russian, unless the program is asked for English; to developers English. */
function say(ru, en) {
  const isForDevelopers = !program[0]?.startsWith('dist/src/');
  console.error(isForDevelopers || /(?:^| )--language[ =]en(?: |$)/u.test(program.join(' ')) ? en : ru);
}
