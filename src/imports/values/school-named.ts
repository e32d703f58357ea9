import type { NamedSchool } from './background.js';
import { cyrillicLetters } from './look-alikes.js';
import { plain } from './plain-text.js';

const MOST_SHOWN = 5;

/** Whom a name can mean: the only school that is called so, or those that come into question. */
export function schoolNamed(written: string, schools: readonly NamedSchool[]): NamedSchool | readonly NamedSchool[] {
  const name = comparable(written);
  if (name === '') return [];
  const namesakes = schools.filter(({ names }) => names.some((known) => comparable(known) === name));
  if (namesakes.length === 1) return namesakes[0]!;
  if (namesakes.length > 1) return namesakes;
  const words = name.split(' ');
  return schools.filter(({ names }) => names.some((known) => isPartOf(words, comparable(known).split(' '))));
}

/** Schools for a sentence: their logins and how they are called. */
export function schoolsSpoken(schools: readonly NamedSchool[]): string {
  const spoken = schools.slice(0, MOST_SHOWN).map(({ login, names }) => `${login} (${names[0] ?? ''})`);
  return [...spoken, ...(schools.length > MOST_SHOWN ? ['…'] : [])].join(', ');
}

/** `МАОУ «СОШ №2»` → `маоу сош 2`. */
function comparable(name: string): string {
  return plain(cyrillicLetters(name.toUpperCase()).replaceAll(/(?<=\p{L})(?=\d)/gu, ' '));
}

function isPartOf(words: readonly string[], others: readonly string[]): boolean {
  return words.every((word) => others.includes(word));
}
