// Jest's own runner, but Node loads the modules: once for a worker instead of once for a test file (`.decisions/native-tests.md`).
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { use } from './globals.mjs';

// Twenty times what V8 takes by itself: what a test runs is seldom hot for long, and compiling it to the last cost more than it saved.
setFlagsFromString('--interrupt-budget=1500000');

const require = createRequire(import.meta.url);
const { default: runByCircus } = require('jest-circus/runner');

/** Runs one test file, as jest asks its `testRunner` to. */
export default function runNatively(globalConfig, projectConfig, environment, _runtime, testPath, sendMessageToJest) {
  mapOwnFrames();
  return runByCircus(globalConfig, projectConfig, environment, loader, testPath, sendMessageToJest);
}

/** What jest-circus asks of a loader of modules. */
const loader = {
  requireInternalModule: loadAnew,
  requireModule: require,
  setGlobalsForRuntime: use,
  unstable_shouldLoadAsEsm: () => true,
  unstable_importModule: (path) => import(pathToFileURL(path).href),
  enterTestCode() {},
  leaveTestCode() {},
};

/** What jest-circus knows of a file's tests belongs to its module: every test file needs a new one. */
function loadAnew(path) {
  delete require.cache[path];
  delete globalThis[Symbol.for('EVENT_HANDLERS')];
  return require(path);
}

const ours = new URL('../../dist/', import.meta.url).href;

/** Jest maps every frame of every stack, and whoever drives a browser takes one at each step: what we did not compile has nothing to map. */
function mapOwnFrames() {
  const mapped = Error.prepareStackTrace.bind(Error);
  Error.prepareStackTrace = (error, frames) => {
    const head = mapped(error, []);
    return head + frames.map((frame) => (isOurs(frame) ? mapped(error, [frame]).slice(head.length) : asItIs(frame))).join('');
  };
}

function isOurs(frame) {
  return frame.getFileName()?.startsWith(ours) === true;
}

function asItIs(frame) {
  return `\n    at ${String(frame)}`;
}
