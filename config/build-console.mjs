// Builds the staff console: a typed client from our own description of the API, bundled, compressed. (Types are what `npm run check` asks of.)
// Called by setup.mjs with the folder to build into; `dist/openapi.json` must be there.
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { createClient } from '@hey-api/openapi-ts';
import { build } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const consoleFolder = join(root, 'src', 'console');
const outDir = process.argv[2];
const SHORTEST_TO_COMPRESS = 1_000;

await createClient({
  input: withoutRefusals(JSON.parse(await readFile(join(root, 'dist', 'openapi.json'), 'utf8'))),
  output: { path: join(root, 'dist', 'api-client'), module: { extension: '.js' } },
  logs: { level: 'silent', file: false },
  plugins: ['@hey-api/typescript', { name: '@hey-api/sdk' }, '@hey-api/client-fetch', '@tanstack/react-query'],
});
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
await compress(join(outDir, 'assets'));

/** Every route refuses with a `Problem`: a type of its own for each is half of all types, and nobody's. */
function withoutRefusals(api) {
  for (const { responses } of Object.values(api.paths).flatMap(Object.values))
    for (const status of Object.keys(responses)) if (Number(status) >= 400) delete responses[status];
  return api;
}

/** Once, at build time, as small as it gets: the service only picks the variant that the browser understands. */
async function compress(folder) {
  await Promise.all(readdirSync(folder).map((name) => compressFile(join(folder, name))));
}

async function compressFile(path) {
  const content = await readFile(path);
  if (content.length < SHORTEST_TO_COMPRESS) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
  await writeFile(`${path}.br`, await promisify(brotliCompress)(content, { params }));
}
