import { InvalidArgumentError } from 'commander';

/** Reads an option that is a number of at least (and at most) so much. */
export function numberFrom(least: number, most = Number.POSITIVE_INFINITY): (text: string) => number {
  return (text) => {
    const number = text.trim() === '' ? Number.NaN : Number(text);
    if (Number.isFinite(number) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Give a number ${rangeOf(least, most)}.`);
  };
}

export function wholeNumberFrom(least: number, most = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const number = text.trim() === '' ? Number.NaN : Number(text);
    if (Number.isSafeInteger(number) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Give a whole number ${rangeOf(least, most)}.`);
  };
}

function rangeOf(least: number, most: number): string {
  return most >= Number.MAX_SAFE_INTEGER ? `not below ${least}` : `from ${least} to ${most}`;
}
