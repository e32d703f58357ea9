import { InvalidArgumentError } from 'commander';
import type { Words } from './language.js';

/** Reads an option that is a number of at least (and at most) so much. */
export function numberFrom(words: Words, least: number, most = Number.POSITIVE_INFINITY): (text: string) => number {
  return (text) => {
    const number = numberIn(text);
    if (Number.isFinite(number) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`${words('Дайте число', 'Give a number')} ${rangeOf(words, least, most)}.`);
  };
}

export function wholeNumberFrom(words: Words, least: number, most = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const number = numberIn(text);
    if (Number.isSafeInteger(number) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`${words('Дайте целое число', 'Give a whole number')} ${rangeOf(words, least, most)}.`);
  };
}

/** As people write it, with a comma too; no `0x10`, no `Infinity`. */
function numberIn(text: string): number {
  return /^[+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$/iu.test(text.trim()) ? Number(text.replace(',', '.')) : Number.NaN;
}

function rangeOf(words: Words, least: number, most: number): string {
  return most >= Number.MAX_SAFE_INTEGER
    ? words(`не меньше ${least}`, `not below ${least}`)
    : words(`от ${least} до ${most}`, `from ${least} to ${most}`);
}
