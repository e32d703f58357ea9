import { Option } from 'commander';
import { counted as countedInRussian } from '../exports/counted.js';

export type Language = 'ru' | 'en';

/** `--language` of a command that reports to people: Russian unless said, whatever the machine's own language. */
export function languageOption(what: string): Option {
  return new Option('--language <ru|en>', `the language of ${what}`).choices(['ru', 'en'] satisfies Language[]).default('ru');
}

/** The forms of a word that is counted: one, few and many in Russian, one and more in English. */
export interface CountedWord {
  readonly ru: readonly [one: string, few: string, many: string];
  readonly en: readonly [one: string, more: string];
}

/** `1 выход`, `3 выхода`, `12 выходов`; `1 duty`, `12 duties`. */
export function counted(count: number, { ru, en }: CountedWord, language: Language): string {
  return language === 'ru' ? countedInRussian(count, ...ru) : `${count} ${en[count === 1 ? 0 : 1]}`;
}

/** A number as it is written: `0,25` and `0.25`. */
export function decimal(value: number, digits: number, language: Language): string {
  const text = value.toFixed(digits);
  return language === 'ru' ? text.replace('.', ',') : text;
}

/** A share as per cent. */
export function percent(share: number, digits: number, language: Language): string {
  return `${decimal(share * 100, digits, language)} %`;
}
