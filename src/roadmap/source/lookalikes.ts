const LATIN = 'aceokmptxyABCEHKMOPTX';
const CYRILLIC = 'асеокмртхуАВСЕНКМОРТХ';

/** Words in which a Latin letter stands for the Cyrillic one that looks the same: `мaрт`, `Cрок`. */
export function withoutLookalikes(text: string): string {
  return text.replaceAll(/\p{L}+/gu, (word) =>
    /\p{Script=Cyrillic}/u.test(word) ? word.replaceAll(/[A-Za-z]/gu, (letter) => CYRILLIC[LATIN.indexOf(letter)] ?? letter) : word,
  );
}
