/** What all four styles of Roboto have, the font of our PDFs and charts; the test prints every letter of it. */
const FOREIGN =
  /[^\u0300\u0301\u0303\u0309\u030F\u0323\t\n -~\u00A0-\u017F\u018F\u0192\u01A0\u01A1\u01AF\u01B0\u01FA-\u01FF\u0218-\u021B\u0259\u02BC\u02C6\u02C7\u0391-\u03A1\u03A3-\u03CE\u0400-\u0486\u0488-\u0513\u1E80-\u1E85\u1E9E\u1EA0-\u1EF9\u2000-\u200A\u2010\u2011\u2013-\u2015\u2017-\u201E\u2020-\u2022\u2025-\u2027\u2030\u2032\u2033\u2039\u203A\u2044\u2070\u2074-\u208E\u20AA-\u20AC\u20B9\u20BA\u20BD\u2116\u2122\u2126\u2202\u2206\u220F\u2211\u2212\u221A\u221E\u222B\u2248\u2260\u2264\u2265\u25A0\u25CA\u25CF\uFFFD]/gu;

/** A letter of Abkhaz, Kurdish, Khanty, Orok, Aleut and Juhuri before its older or next form, and signs of lists before theirs. */
const LIKES = 'ԤҦ ԥҧ ԚQ ԛq ԜW ԝw ԮӅ ԯӆ ԨӇ ԩӈ ԞӃ ԟӄ ԦҺ ԧһ ʻ‘ ʹ′ ʺ″ ‒– ⁃• ∙• ▪■ ◆◊ ○● →-> ←<- ↔<-> ✓+ ✔+ ☑+ ✗– ✘– ₸тг \u202F\u00A0';
const ALIKE: ReadonlyMap<string, string> = new Map(LIKES.split(' ').map((like) => [like.charAt(0), like.slice(1)]));

/** A text in letters that the font has, so that none is printed as an empty box: without a mark, by its like, or as a question mark. */
export function inFontLetters(text: string): string {
  return text.replaceAll(FOREIGN, (letter) => ALIKE.get(letter) ?? plain(letter));
}

function plain(letter: string): string {
  const known = letter.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(FOREIGN, '');
  if (known !== '') return known;
  return /[\p{L}\p{N}]/u.test(letter) ? '?' : '';
}
