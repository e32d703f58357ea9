import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { visible } from '../../../imports/values/visible-text.js';
import { inFontLetters } from '../../papers/font-letters.js';
import type { Drawing } from './svg.js';

const SHARPNESS = 2;
const require = createRequire(import.meta.url);

let tools: Promise<Uint8Array> | undefined;

/** A drawing as PNG, for documents whose readers show no SVG; its letters come along, no font of the machine is needed. */
export async function pictureOf({ svg }: Drawing): Promise<Uint8Array> {
  tools ??= load();
  const font = await tools;
  const resvg = new Resvg(inFontLetters(visible(svg)), {
    font: { fontBuffers: [font], defaultFontFamily: 'Roboto' },
    fitTo: { mode: 'zoom', value: SHARPNESS },
  });
  return resvg.render().asPng();
}

async function load(): Promise<Uint8Array> {
  await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return readFile(require.resolve('pdfmake/fonts/Roboto/Roboto-Regular.ttf'));
}
