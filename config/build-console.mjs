// Builds the staff console: a typed client from our own description of the API, types checked, bundled, compressed.
// Called by setup.mjs with the folder to build into; `dist/openapi.json` must be there.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { createClient } from '@hey-api/openapi-ts';
import { build } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const consoleFolder = join(root, 'src', 'console');
const outDir = process.argv[2];
const SHORTEST_TO_COMPRESS = 1_000;

await createClient({
  input: join(root, 'dist', 'openapi.json'),
  output: { path: join(root, 'dist', 'api-client'), module: { extension: '.js' } },
  logs: { level: 'silent', file: false },
  plugins: ['@hey-api/typescript', { name: '@hey-api/sdk' }, '@hey-api/client-fetch', '@tanstack/react-query'],
});
checkTypes();
await build({
  root: consoleFolder,
  configFile: false,
  base: '/console/',
  logLevel: 'error',
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir,
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: 'es2022',
    // What is inlined into a style or a script, the Content-Security-Policy would refuse.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_000,
  },
});
compress(join(outDir, 'assets'));

function checkTypes() {
  const tsc = join(root, 'node_modules', '@typescript', 'native', 'bin', 'tsc');
  const done = spawnSync(process.execPath, [tsc, '--project', consoleFolder, '--noEmit'], { stdio: ['ignore', 2, 2] });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** Once, at build time, as small as it gets: the service only picks the variant that the browser understands. */
function compress(folder) {
  for (const name of readdirSync(folder)) {
    const content = readFileSync(join(folder, name));
    if (content.length < SHORTEST_TO_COMPRESS) continue;
    writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  }
}
