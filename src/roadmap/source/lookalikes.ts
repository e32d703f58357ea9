const CYRILLIC: Readonly<Record<string, string>> = {
  ...{ a: 'а', c: 'с', e: 'е', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у' },
  ...{ A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х' },
};

/** Words in which a Latin letter stands for the Cyrillic one that looks the same: `мaрт`, `Cрок`. */
export function withoutLookalikes(text: string): string {
  return text.replaceAll(/\p{L}+/gu, (word) =>
    /\p{Script=Cyrillic}/u.test(word) ? word.replaceAll(/[A-Za-z]/gu, (letter) => CYRILLIC[letter] ?? letter) : word,
  );
}
