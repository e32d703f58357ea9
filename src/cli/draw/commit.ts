import { commitmentTo } from '../../engine/index.js';
import { commandCalled, DONE, type CliCommand } from '../cli-command.js';
import { readSecret } from './secret.js';

/** A party's commitment; its secret goes nowhere. */
export const commit: CliCommand = (shell, end) =>
  commandCalled('commit', "print the commitment to a party's secret; the secret is not stored anywhere")
    .option('--secret-file <file>', 'where the secret stands, one line (otherwise it is asked for)')
    .action(async ({ secretFile }: { readonly secretFile?: string }) => {
      shell.print(`${commitmentTo(await readSecret(secretFile, shell))}\n`);
      end(DONE);
    });
