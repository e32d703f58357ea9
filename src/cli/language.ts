import { Option } from 'commander';
import type { Sentence } from '../engine/index.js';
import { counted as countedInRussian } from '../exports/counted.js';
import { LANGUAGE_FLAG } from '../process-language.js';

export type Language = keyof Sentence;

const LANGUAGES = ['ru', 'en'] as const satisfies readonly Language[];

/** Chooses between two wordings of the same. */
export type Words = (ru: string, en: string) => string;

export function wordsIn(language: Language): Words {
  return (ru, en) => ({ ru, en })[language];
}

/** `--language`, which every command has: its help, its reports and its complaints. */
export function languageOption(words: Words): Option {
  const what = words('язык справки, отчётов и сообщений об ошибках', 'the language of help, reports and complaints');
  return new Option(`${LANGUAGE_FLAG} <ru|en>`, what).choices(LANGUAGES).default('ru');
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

/** A share as per cent: `0,5 %` with a space that does not break, and `0.5%`. */
export function percent(share: number, digits: number, language: Language): string {
  return `${decimal(share * 100, digits, language)}${language === 'ru' ? '\u00A0%' : '%'}`;
}
