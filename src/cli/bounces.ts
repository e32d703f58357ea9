import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../http/problem.js';
import { commandCalled, DONE, REFUSED, type CliCommand, type ExitCode } from './cli-command.js';
import { fileFault } from './input-fault.js';
import { atInstallation, type Installation } from './installation.js';
import { authorityOption } from './place-options.js';
import type { Shell } from './shell.js';

/** Mails of the mailbox that letters come from: those that say what came back are taken note of. */
export const bounces: CliCommand = (shell, end) =>
  commandCalled(shell, 'bounces', {
    does: {
      ru: 'взять отчёты о доставке из писем файла или папки (.eml, Maildir): на мёртвые адреса больше не пишут',
      en: 'take the delivery reports among the mails of a file or folder (.eml, Maildir): dead addresses are used no more',
    },
    refused: { ru: 'какое-то письмо не прочитано', en: 'a mail could not be read' },
  })
    .argument(
      '<path>',
      shell.words(
        'письмо или папка писем; в Maildir — те, что в new/ и cur/',
        'a mail, or a folder of mails; in a Maildir those in new/ and cur/',
      ),
    )
    .addOption(authorityOption(shell.words))
    .action(async (path: string, { authority }: { readonly authority?: string }) => {
      const files = await mailsAt(path);
      end(await atInstallation(shell, (installation) => takeAll(installation, files, authority, shell)));
    });

async function takeAll(
  installation: Installation,
  files: readonly string[],
  authority: string | undefined,
  shell: Shell,
): Promise<ExitCode> {
  const { BouncesService } = await import('../messages/bounces/bounces.service.js');
  const { actorIn } = await import('./workplace.js');
  const service = installation.app.get(BouncesService, { strict: false });
  const actor = await actorIn(installation, authority);
  let failed = 0;
  for (const file of files) {
    const said = await takenFrom(file).catch((error: Error) => error);
    if (said instanceof Error) {
      failed += 1;
      shell.tell(`${file}: ${said instanceof Problem ? said.facts.title[shell.language] : said.message}`);
    } else shell.print(`${file}\t${said}\n`);
  }
  return failed === 0 ? DONE : REFUSED;

  async function takenFrom(file: string): Promise<string> {
    const { isReport, recipients } = await service.take(actor, await readFile(file));
    if (!isReport) return shell.words('не отчёт о доставке', 'no delivery report');
    return recipients.map(({ outcome, status, personCode }) => `${outcome} ${personCode ?? '–'} ${status}`).join('; ');
  }
}

/** The files to read, in the order of their names. */
async function mailsAt(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw fileFault(path, { code: 'ENOENT' });
  if (!found.isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  const boxes = entries.filter((entry) => entry.isDirectory() && ['new', 'cur'].includes(entry.name));
  const own = entries.filter((entry) => entry.isFile()).map(({ name }) => join(path, name));
  const inside = await Promise.all(boxes.map(({ name }) => mailsAt(join(path, name))));
  return [...own, ...inside.flat()].toSorted();
}
