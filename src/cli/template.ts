import { commandCalled, type CliCommand } from './cli-command.js';
import { ensureWritable, writeWhole } from './files.js';

/** The workbook that a municipality fills in. */
export const template: CliCommand = (shell) =>
  commandCalled(shell, 'template', {
    does: {
      ru: 'записать пустую книгу для заполнения, с выпадающими списками и пояснениями',
      en: 'write the empty workbook to fill in, with drop-down lists and explanations',
    },
  })
    .requiredOption('--out <file.xlsx>', shell.words('куда записать', 'where to write it'))
    .action(async ({ out }: { readonly out: string }) => {
      await ensureWritable(out);
      const { templateWorkbook } = await import('../imports/template/template-workbook.js');
      await writeWhole(out, await templateWorkbook());
      shell.tell(shell.words(`записано: ${out}`, `written: ${out}`));
    });
