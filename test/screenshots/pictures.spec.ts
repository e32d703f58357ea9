import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RECHECK_SCREENS, TOWN_SCREENS } from '../support/pictures.js';

const CONSOLE = join('src', 'console');

test('every screen of the console has a picture, and every picture a screen', () => {
  const declared = readdirSync(CONSOLE, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(CONSOLE, name)).flatMap((file) => pathsIn(join(CONSOLE, name, file))));
  expect(declared.length).toBeGreaterThan(25);
  const { 'not-found': _, ...shown } = { ...TOWN_SCREENS, ...RECHECK_SCREENS };
  expect(new Set(Object.values(shown).map((address) => address.split('?')[0]))).toEqual(new Set(declared));
});

function pathsIn(file: string): readonly string[] {
  if (!file.endsWith('screen.ts')) return [];
  return [...readFileSync(file, 'utf8').matchAll(/\bpath: '([^']+)'/gu)].map(([, path]) => path!);
}
