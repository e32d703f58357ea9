import { Option } from 'commander';
import { secretFault } from '../../engine/index.js';
import { readUtf8 } from '../files.js';
import { inputFault } from '../input-fault.js';
import type { Words } from '../language.js';
import type { Shell } from '../shell.js';

/** Where a secret may stand. */
export function secretFileOption(words: Words): Option {
  return new Option(
    '--secret-file <file>',
    words('где записан секрет, одна строка (иначе его спросят)', 'where the secret stands, one line (otherwise it is asked for)'),
  );
}

/** A party's secret from a file or from the keyboard; never from the command line, where others could read it. */
export async function readSecret(file: string | undefined, shell: Shell): Promise<string> {
  const text =
    file === undefined ? await shell.ask(shell.words('Секрет: ', 'Secret: ')) : (await readUtf8(file)).replace(/\r?\n$/u, '');
  const fault = secretFault(text ?? '');
  if (fault !== null) throw inputFault(`${file ?? 'секрет'}: ${fault.ru}`, `${file ?? 'the secret'}: ${fault.en}`);
  return text!;
}
