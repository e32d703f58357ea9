import { Option } from 'commander';

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

const russian = new Intl.PluralRules('ru');

/** `1 выход`, `3 выхода`, `12 выходов`; `1 duty`, `12 duties`. */
export function counted(count: number, { ru: [one, few, many], en }: CountedWord, language: Language): string {
  if (language === 'en') return `${count} ${en[count === 1 ? 0 : 1]}`;
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = { one, few };
  return `${count} ${forms[russian.select(count)] ?? many}`;
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
