const CAPITALS = 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ';

/**
 * SQL of a text as a search reads it: in small letters, ё as е. A server whose locale is C knows small letters of the
 * Latin alphabet only, so the Russian ones are named.
 */
export function folded(expression: string): string {
  return `translate(lower(${expression}), '${CAPITALS}ё', '${foldedText(CAPITALS)}е')`;
}

/** A pattern for LIKE against `folded`: it finds the text anywhere, its own `%` and `_` taken as they stand. */
export function foldedPattern(text: string): string {
  return `%${foldedText(text).replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;
}

function foldedText(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е');
}
