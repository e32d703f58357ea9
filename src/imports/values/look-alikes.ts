const LATIN_FOR = pairs('сеһнорѕиухаі', 'cehhopsuyxai');
const CYRILLIC_FOR = pairs('ABCEHKMOPTXY', 'АВСЕНКМОРТХУ');
const DIGIT_FOR = pairs('oоliз', '00113');

/** Letters of a login that were typed on the Russian keyboard. */
export function latinLetters(text: string): string {
  return swap(text, LATIN_FOR);
}

export function cyrillicLetters(text: string): string {
  return swap(text, CYRILLIC_FOR);
}

export function digits(text: string): string {
  return swap(text, DIGIT_FOR);
}

function swap(text: string, table: ReadonlyMap<string, string>): string {
  return Array.from(text, (letter) => table.get(letter) ?? letter).join('');
}

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  const letters = to.split('');
  return new Map(from.split('').map((letter, index) => [letter, letters[index] ?? letter]));
}
