import { chmodSync, mkdirSync } from 'node:fs';
import { availableParallelism, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { placeGlobals } from './native-tests/globals-package.mjs';

// A temporary folder for each user: the packaged browser unpacks itself there, and one user cannot run what another unpacked.
process.env['TMPDIR'] = join(tmpdir(), `obektiv-tests-${userInfo().username}`);
mkdirSync(process.env['TMPDIR'], { recursive: true });
chmodSync(process.env['TMPDIR'], 0o755);

// Tests run on the compiled JavaScript, without a transform: what is tested is what runs.
const rootDir = fileURLToPath(new URL('../dist', import.meta.url));
placeGlobals(rootDir);
const shared = {
  rootDir,
  // Jest looks through what is in here, file by file, before the first test; Node finds the rest by itself.
  roots: ['<rootDir>/test'],
  testRunner: '<rootDir>/../config/native-tests/runner.mjs',
  injectGlobals: false,
  transform: {},
};

export default {
  rootDir,
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/test/**/*.spec.js'], testPathIgnorePatterns: ['\\.e2e-spec\\.js$'] },
    {
      ...shared,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/**/*.e2e-spec.js'],
      globalSetup: '<rootDir>/test/support/start-server.js',
      globalTeardown: '<rootDir>/test/support/stop-server.js',
    },
  ],
  reporters: ['default', '<rootDir>/../config/closing-line-reporter.mjs'],
  testSequencer: '<rootDir>/../config/longest-first.mjs',
  // A limit for a crowded machine, not a pace: nothing waits for it.
  testTimeout: 300_000,
  // A worker that has loaded the service gives back hundreds of megabytes: on a crowded machine longer than the half second jest allows.
  workerGracefulExitTimeout: 20_000,
  // More workers than cores: a test of the service waits for its database or its processes as often as it computes.
  maxWorkers: availableParallelism() + 1,
};
