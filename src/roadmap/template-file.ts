import { readFileSync } from 'node:fs';

const file = new URL('../../../config/roadmap-measures.tsv', import.meta.url);

/** The usual measures as a file that is read like any other, for one year. */
export function templateFile(year: number): { readonly fileName: string; readonly bytes: Buffer } {
  const text = readFileSync(file, 'utf8').replaceAll('{год}', String(year));
  return { fileName: `дорожная карта ${year}.tsv`, bytes: Buffer.from(text) };
}
