import { MONTH } from './months.js';

const NAMES = [
  ...['январь', 'февраль', 'апрель', 'июнь', 'июль', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'].flatMap((name) => [
    name,
    `${name.slice(0, -1)}я`,
    `${name.slice(0, -1)}е`,
  ]),
  ...['март', 'август'].flatMap((name) => [name, `${name}а`, `${name}е`]),
];
const IS_MONTH = new RegExp(`^${MONTH}$`, 'u');
/** Words that are one letter away from a month and none: «по дорожной карте». */
const OTHERS = /^(?:карт|парт|фарт)/u;
const SHORTEST = 4;

/** Is a word of a text (lower case) a month with one letter wrong, missing, too many, or two changed over? */
export function hasMisspeltMonth(text: string): boolean {
  const words = text.match(/[а-я]+/gu) ?? [];
  return words.some((word) => word.length >= SHORTEST && !IS_MONTH.test(word) && !OTHERS.test(word) && NAMES.some(isNearly(word)));
}

function isNearly(word: string): (name: string) => boolean {
  return (name) => {
    let start = 0;
    while (start < word.length && word[start] === name[start]) start += 1;
    const [rest, wanted] = [word.slice(start), name.slice(start)];
    const isChangedOver = rest[0] === wanted[1] && rest[1] === wanted[0] && rest.slice(2) === wanted.slice(2);
    return rest.slice(1) === wanted || rest === wanted.slice(1) || rest.slice(1) === wanted.slice(1) || isChangedOver;
  };
}
