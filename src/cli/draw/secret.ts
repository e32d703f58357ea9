import { secretFault } from '../../engine/index.js';
import { readUtf8 } from '../files.js';
import { InputFault } from '../input-fault.js';
import type { Shell } from '../shell.js';

/** A party's secret from a file or from the keyboard; never from the command line, where others could read it. */
export async function readSecret(file: string | undefined, shell: Shell): Promise<string> {
  const text = file === undefined ? await shell.ask('Secret: ') : (await readUtf8(file)).replace(/\r?\n$/u, '');
  const fault = secretFault(text ?? '');
  if (fault !== null) throw new InputFault([`${file ?? 'the secret'}: ${fault}`]);
  return text!;
}
