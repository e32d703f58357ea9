import { commitmentTo } from '../../engine/index.js';
import { commandCalled, DONE, type CliCommand } from '../cli-command.js';
import { readSecret, secretFileOption } from './secret.js';

/** A party's commitment; its secret goes nowhere. */
export const commit: CliCommand = (shell, end) =>
  commandCalled(shell, 'commit', {
    does: {
      ru: 'напечатать обязательство по секрету стороны; сам секрет нигде не сохраняется',
      en: "print the commitment to a party's secret; the secret is not stored anywhere",
    },
  })
    .addOption(secretFileOption(shell.words))
    .action(async ({ secretFile }: { readonly secretFile?: string }) => {
      shell.print(`${commitmentTo(await readSecret(secretFile, shell))}\n`);
      end(DONE);
    });
