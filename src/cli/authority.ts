import { Command } from 'commander';
import { atInstallation } from './installation.js';
import { commandCalled, type CliCommand } from './cli-command.js';
import { InputFault } from './input-fault.js';

interface NewAuthorityOptions {
  readonly code: string;
  readonly name: string;
  readonly timeZone: string;
}

/** The municipalities of this installation: every row belongs to one. */
export const authority: CliCommand = (shell, end) =>
  new Command('authority')
    .description('the municipalities of this installation')
    .addCommand(create(shell, end))
    .addCommand(list(shell, end));

const create: CliCommand = (shell) =>
  commandCalled('create', 'found a municipality; everything else belongs to one', 'the code is taken')
    .requiredOption('--code <code>', 'as in ФИС ОКО: reg77_m001')
    .requiredOption('--name <text>', 'its full name')
    .requiredOption('--time-zone <zone>', 'IANA name: Asia/Yekaterinburg')
    .action(async (wish: NewAuthorityOptions) => {
      await refuseSenseless(wish);
      const { AuthoritiesService } = await import('../accounts/authorities.service.js');
      const { OPERATOR } = await import('./workplace.js');
      await atInstallation(shell, async ({ app }) => {
        const { id, code } = await app.get(AuthoritiesService, { strict: false }).create(OPERATOR, wish);
        shell.print(`${id}\t${code}\n`);
      });
    });

const list: CliCommand = (shell) =>
  commandCalled('list', 'print "id TAB code TAB time zone TAB name" of each municipality').action(async () => {
    const { AuthoritiesService } = await import('../accounts/authorities.service.js');
    const { OPERATOR } = await import('./workplace.js');
    const { everyItem } = await import('../http/paging.js');
    await atInstallation(shell, async ({ app }) => {
      const authorities = app.get(AuthoritiesService, { strict: false });
      const known = await everyItem((page) => authorities.list(OPERATOR, page));
      shell.print(known.map(({ id, code, timeZone, name }) => `${id}\t${code}\t${timeZone}\t${name}\n`).join(''));
    });
  });

async function refuseSenseless({ code, name, timeZone }: NewAuthorityOptions): Promise<void> {
  const { newAuthorityBody } = await import('../accounts/accounts.schema.js');
  const { shape } = newAuthorityBody;
  const faults = [
    ...(shape.code.safeParse(code).success ? [] : [`--code ${code}: give 2 to 40 of a-z, 0-9, - and _, such as reg77_m001.`]),
    ...(shape.name.safeParse(name).success ? [] : ['--name: give 1 to 300 characters.']),
    ...(shape.timeZone.safeParse(timeZone).success
      ? []
      : [`--time-zone ${timeZone}: there is no such zone. Give an IANA name such as Asia/Yekaterinburg.`]),
  ];
  if (faults.length > 0) throw new InputFault(faults);
}
