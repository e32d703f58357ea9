import { Option } from 'commander';

export type Language = 'ru' | 'en';

/** `--language` of a command that reports to people: Russian unless said, whatever the machine's own language. */
export function languageOption(what: string): Option {
  return new Option('--language <ru|en>', `the language of ${what}`).choices(['ru', 'en'] satisfies Language[]).default('ru');
}
