import { Option } from 'commander';
import { compile, MODEL_FORMATS, modelText, type ModelFormat } from '../engine/index.js';
import { commandCalled, type CliCommand } from './cli-command.js';
import { readProblem } from './documents.js';
import { deliver, ensureWritable } from './files.js';

interface ExportOptions {
  readonly format: ModelFormat;
  readonly out?: string;
}

/** Hands the exact model to any other solver. */
export const exportModel: CliCommand = (shell) =>
  commandCalled(shell, 'export-model', {
    does: {
      ru: 'записать точную целочисленную модель, чтобы любой другой решатель мог проверить оптимум',
      en: 'write the exact MIP, so that any other solver can check our optimum',
    },
  })
    .argument('<problem.json>', shell.words('файл roster-problem/1 или /2', 'a roster-problem/1 or /2 file'))
    .addOption(
      new Option('--format <mps|lp>', shell.words('формат файла', 'the file format')).choices(MODEL_FORMATS).default('mps'),
    )
    .option('--out <file>', shell.words('куда записать (иначе на stdout)', 'where to write it (otherwise to stdout)'))
    .action(async (path: string, { format, out }: ExportOptions) => {
      const { problem } = await readProblem(path);
      if (out !== undefined) await ensureWritable(out);
      await deliver(modelText(compile(problem), format), out, shell);
    });
