import { basename } from 'node:path';
import type { ImportAnswer } from '../imports/imports.schema.js';
import { commandCalled, DONE, REFUSED, type CliCommand, type ExitCode } from './cli-command.js';
import { ensureWritable, readBytes, writeWhole } from './files.js';
import { importReport } from './import-report.js';
import { InputFault } from './input-fault.js';
import { atInstallation, type Installation } from './installation.js';
import { languageOption, type Language } from './language.js';
import type { Shell } from './shell.js';

interface ImportOptions {
  readonly campaign: string;
  readonly authority?: string;
  readonly apply?: true;
  readonly annotated?: string;
  readonly undo?: string;
  readonly language: Language;
}

/** A workbook into a campaign: first what would happen, then, if asked for, all of it or nothing. */
export const importFile: CliCommand = (shell, end) =>
  commandCalled(
    'import',
    'show what a workbook would add and change, and everything that is wrong with it; --apply writes it',
    'the file has errors, or the import cannot be undone; nothing was changed',
  )
    .argument('[file]', '.xlsx, .xls, .ods or .csv; see cli template')
    .requiredOption('--campaign <name|id>', 'the campaign; see cli campaign')
    .option('--authority <code>', 'the municipality; not needed where there is one')
    .option('--apply', 'write it when there are no errors: the whole file or nothing')
    .option('--annotated <out.xlsx>', 'write the file back with a column of errors')
    .option('--undo <importId>', 'take an applied import back as a whole, while nothing depends on it')
    .addOption(languageOption('the report'))
    .action(async (file: string | undefined, options: ImportOptions) => {
      if ((file === undefined) === (options.undo === undefined))
        throw new InputFault(['name either a file to import or, with --undo, the import to take back.']);
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

async function checked(
  installation: Installation,
  upload: { readonly fileName: string; readonly bytes: Buffer },
  options: ImportOptions,
  shell: Shell,
): Promise<ExitCode> {
  const { imports, actor, campaignId } = await desk(installation, options);
  const answer = await imports.check(actor, campaignId, upload);
  shell.print(importReport(answer, options.language));
  if (options.annotated !== undefined) await writeWhole(options.annotated, await imports.annotated(actor, campaignId, answer.id));
  const { errors } = answer.summary;
  if (errors === 0 && options.apply === true) await imports.apply(actor, campaignId, answer.id);
  shell.tell(nextStep(answer, options));
  return errors === 0 ? DONE : REFUSED;
}

async function takenBack(installation: Installation, options: ImportOptions, shell: Shell): Promise<ExitCode> {
  const { imports, actor, campaignId } = await desk(installation, options);
  const { id, changesTotal } = await imports.undo(actor, campaignId, options.undo!);
  shell.tell(`undone: import ${id}, ${changesTotal} rows are as they were before`);
  return DONE;
}

async function desk(installation: Installation, { authority, campaign }: ImportOptions) {
  const { ImportsService } = await import('../imports/imports.service.js');
  const { actorIn, campaignNamed } = await import('./workplace.js');
  const actor = await actorIn(installation, authority);
  const { id } = await campaignNamed(installation, actor, campaign);
  return { imports: installation.app.get(ImportsService, { strict: false }), actor, campaignId: id };
}

function nextStep({ id, summary, changesTotal }: ImportAnswer, { apply, campaign }: ImportOptions): string {
  if (summary.errors > 0) return 'nothing was written: correct the errors and import the file again';
  if (apply === true) return `written: import ${id}, ${changesTotal} rows. Take it back: --campaign "${campaign}" --undo ${id}`;
  return 'nothing was written: this was a dry run. Write it: the same command with --apply';
}
