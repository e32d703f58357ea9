import { InputFault } from './input-fault.js';

export type Language = 'ru' | 'en';

export function languageOf(text: string): Language {
  if (text === 'ru' || text === 'en') return text;
  throw new InputFault([`--language ${text}: there is no such language. Choose ru or en.`]);
}
