import { basename } from 'node:path';
import { isUuid } from '../database/is-uuid.js';
import type { ImportAnswer } from '../imports/imports.schema.js';
import { comesBackAsValues } from '../imports/values-only.js';
import { commandCalled, DONE, REFUSED, type CliCommand, type ExitCode } from './cli-command.js';
import { ensureWritable, readBytes, writeWhole } from './files.js';
import { importReport } from './import-report.js';
import { inputFault } from './input-fault.js';
import { atInstallation, type Installation } from './installation.js';
import { counted } from './language.js';
import { authorityOption, campaignOption } from './place-options.js';
import type { Shell } from './shell.js';

interface ImportOptions {
  readonly campaign: string;
  readonly authority?: string;
  readonly apply?: true;
  readonly annotated?: string;
  readonly undo?: string;
}

/** A workbook into a campaign: first what would happen, then, if asked for, all of it or nothing. */
export const importFile: CliCommand = (shell, end) =>
  commandCalled(shell, 'import', {
    does: {
      ru: 'показать, что книга добавит и изменит и что в ней неверно; --apply записывает',
      en: 'show what a workbook would add and change, and everything that is wrong with it; --apply writes it',
    },
    refused: {
      ru: 'в файле ошибки или загрузку нельзя отменить; ничего не изменено',
      en: 'the file has errors, or the import cannot be undone; nothing was changed',
    },
  })
    .argument('[file]', shell.words('.xlsx, .xls, .ods или .csv; см. cli template', '.xlsx, .xls, .ods or .csv; see cli template'))
    .addOption(campaignOption(shell.words))
    .addOption(authorityOption(shell.words))
    .option(
      '--apply',
      shell.words(
        'записать, если ошибок нет: весь файл или ничего',
        'write it when there are no errors: the whole file or nothing',
      ),
    )
    .option(
      '--annotated <out.xlsx>',
      shell.words('записать файл обратно, со столбцом ошибок', 'write the file back with a column of errors'),
    )
    .option(
      '--undo <importId>',
      shell.words(
        'отменить записанную загрузку целиком, пока от неё ничего не зависит',
        'take an applied import back as a whole, while nothing depends on it',
      ),
    )
    .action(async (file: string | undefined, options: ImportOptions) => {
      if ((file === undefined) === (options.undo === undefined))
        throw inputFault(
          'назовите либо файл, либо, с --undo, загрузку, которую надо отменить.',
          'name either a file to import or, with --undo, the import to take back.',
        );
      if (options.undo !== undefined && !isUuid(options.undo.toLowerCase()))
        throw inputFault(
          `--undo ${options.undo}: это не номер загрузки. Он стоит в ответе команды, которая её записала: cli import … --apply.`,
          `--undo ${options.undo}: not the id of an import. It stands in the answer of the command that wrote it: cli import … --apply.`,
        );
      if (options.annotated !== undefined) await ensureWritable(options.annotated);
      const bytes = file === undefined ? undefined : await readBytes(file);
      end(
        await atInstallation(shell, (installation) =>
          bytes === undefined
            ? takenBack(installation, options, shell)
            : checked(installation, { fileName: basename(file!), bytes }, options, shell),
        ),
      );
    });

const VALUES_ONLY = [
  'файл с пометками — .xlsx только со значениями: формулы и оформление переходят в него лишь из .xlsx',
  'the marked file is an .xlsx with values only: formulas and looks are kept from an .xlsx alone',
] as const;

async function checked(
  installation: Installation,
  upload: { readonly fileName: string; readonly bytes: Buffer },
  options: ImportOptions,
  shell: Shell,
): Promise<ExitCode> {
  const { imports, actor, campaignId } = await desk(installation, options);
  const answer = await imports.check(actor, campaignId, upload);
  shell.print(importReport(answer, shell.language));
  if (options.annotated !== undefined) {
    await writeWhole(options.annotated, await imports.annotated(actor, campaignId, answer.id));
    if (comesBackAsValues(upload.fileName)) shell.tell(shell.words(...VALUES_ONLY));
  }
  const { errors } = answer.summary;
  if (errors === 0 && options.apply === true) await imports.apply(actor, campaignId, answer.id);
  shell.tell(nextStep(answer, options, shell));
  return errors === 0 ? DONE : REFUSED;
}

async function takenBack(installation: Installation, options: ImportOptions, shell: Shell): Promise<ExitCode> {
  const { imports, actor, campaignId } = await desk(installation, options);
  const { id, changesTotal } = await imports.undo(actor, campaignId, options.undo!);
  const rows = counted(changesTotal, ROWS, shell.language);
  shell.tell(shell.words(`отменено: загрузка ${id}, ${rows} — как было до неё`, `undone: import ${id}, ${rows} as before`));
  return DONE;
}

async function desk(installation: Installation, { authority, campaign }: ImportOptions) {
  const { ImportsService } = await import('../imports/imports.service.js');
  const { actorIn, campaignNamed } = await import('./workplace.js');
  const actor = await actorIn(installation, authority);
  const { id } = await campaignNamed(installation, actor, campaign);
  return { imports: installation.app.get(ImportsService, { strict: false }), actor, campaignId: id };
}

function nextStep(
  { id, summary, changesTotal }: ImportAnswer,
  { apply, campaign }: ImportOptions,
  { words, language }: Shell,
): string {
  if (summary.errors > 0)
    return words(
      'ничего не записано: исправьте ошибки и загрузите файл снова',
      'nothing was written: correct the errors and import the file again',
    );
  const rows = counted(changesTotal, ROWS, language);
  if (apply === true)
    return words(
      `записано: загрузка ${id}, ${rows}. Отменить: cli import --campaign "${campaign}" --undo ${id}`,
      `written: import ${id}, ${rows}. Take it back: cli import --campaign "${campaign}" --undo ${id}`,
    );
  return words(
    'ничего не записано: это была проверка. Записать: та же команда с --apply',
    'nothing was written: this was a dry run. Write it: the same command with --apply',
  );
}

const ROWS = { ru: ['строка', 'строки', 'строк'], en: ['row', 'rows'] } as const;
