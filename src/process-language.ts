import type { Wording } from './http/problem.js';

export const LANGUAGE_FLAG = '--language';

/** The language that the arguments of a process ask for: Russian unless said, whatever the machine's own language. */
export function languageOf(args: readonly string[]): keyof Wording {
  const at = args.findLastIndex((arg) => arg === LANGUAGE_FLAG || arg.startsWith(`${LANGUAGE_FLAG}=`));
  const wanted = args[at]?.split('=')[1] ?? args[at + 1];
  return at >= 0 && wanted === 'en' ? 'en' : 'ru';
}
