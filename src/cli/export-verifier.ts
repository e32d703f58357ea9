import { VERIFY_BOUND_PY } from '../engine/index.js';
import { commandCalled, type CliCommand } from './cli-command.js';
import { deliver, ensureWritable } from './files.js';

/** A certificate can be checked without any program of ours. */
export const exportVerifier: CliCommand = (shell) =>
  commandCalled(shell, 'export-verifier', {
    does: {
      ru: 'записать проверку сертификата одним файлом на чистом Python (python3 <файл> задача сертификат решение)',
      en: 'write the check of a certificate as one file of plain Python (python3 <file> problem certificate solution)',
    },
  })
    .option('--out <verify_bound.py>', shell.words('куда записать (иначе на stdout)', 'where to write it (otherwise to stdout)'))
    .action(async ({ out }: { readonly out?: string }) => {
      if (out !== undefined) await ensureWritable(out);
      await deliver(VERIFY_BOUND_PY, out, shell);
    });
