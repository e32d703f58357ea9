import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import PizZip from 'pizzip';
import request from 'supertest';
import { verifyDraw } from '../../src/engine/index.js';
import type { TestService } from './test-service.js';

/** What the folder of a draw holds whose three parties have said their words. */
export const FOLDER = [
  'draw.json',
  'frame.tsv',
  'plan.json',
  'protocol.html',
  'reveal-1-1.json',
  'reveal-1-2.json',
  'reveal-1-3.json',
  'verify.html',
  'verify.py',
];

/** The files of a draw's archive. */
export function unzipped(bytes: Buffer): Map<string, Uint8Array> {
  const zip = new PizZip(bytes);
  return new Map(Object.keys(zip.files).map((name) => [name, zip.file(name)!.asUint8Array()]));
}

/** All that anybody may read of a draw, in one text: its answer, its page and its files but for the programs that check them. */
export async function everythingPublic({ address }: TestService, authority: string, number: number): Promise<string> {
  const answer = `/api/v1/public/authorities/${authority}/draws/${number}`;
  const { body } = await request(address).get(`${answer}/folder.zip`).responseType('blob').expect(200);
  const files = [...unzipped(body as Buffer)].filter(([name]) => !name.startsWith('verify'));
  const pages = [await request(address).get(answer), await request(address).get(`/draws/${authority}/${number}`)];
  return [...files.map(([, bytes]) => Buffer.from(bytes).toString()), ...pages.map(({ text }) => text)].join('\n');
}

/** Python's own verdict; a machine without Python leaves it to the engine's. */
export async function verifiedByPython(files: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'obektiv-draw-'));
  await Promise.all([...files].map(([name, bytes]) => writeFile(join(folder, name), bytes)));
  const python = promisify(execFile)('python3', [join(folder, 'verify.py')]);
  return python.then(
    ({ stdout }) => stdout,
    (error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' ? `correct: ${verifyDraw(files).stages.join(' + ')} works` : String(error),
  );
}
