import { atInstallation } from './installation.js';
import { commandCalled, commandOf, type CliCommand } from './cli-command.js';
import { InputFault } from './input-fault.js';
import { unknownZone } from './time-zone.js';

interface NewAuthorityOptions {
  readonly code: string;
  readonly name: string;
  readonly timeZone: string;
}

/** The municipalities of this installation: every row belongs to one. */
export const authority: CliCommand = (shell, end) =>
  commandOf(
    shell,
    'authority',
    { ru: 'муниципалитеты этой установки: create, list', en: 'the municipalities of this installation: create, list' },
    [create(shell, end), list(shell, end)],
  );

const create: CliCommand = (shell) =>
  commandCalled(shell, 'create', {
    does: {
      ru: 'завести муниципалитет: всё остальное принадлежит какому-нибудь из них',
      en: 'found a municipality; everything else belongs to one',
    },
    refused: { ru: 'код занят', en: 'the code is taken' },
  })
    .requiredOption('--code <code>', shell.words('как в ФИС ОКО: reg77_m001', 'as in ФИС ОКО: reg77_m001'))
    .requiredOption('--name <text>', shell.words('его полное название', 'its full name'))
    .requiredOption('--time-zone <zone>', shell.words('имя из базы IANA: Asia/Yekaterinburg', 'IANA name: Asia/Yekaterinburg'))
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
  commandCalled(shell, 'list', {
    does: {
      ru: 'напечатать «id TAB код TAB часовой пояс TAB название» каждого муниципалитета',
      en: 'print "id TAB code TAB time zone TAB name" of each municipality',
    },
  }).action(async () => {
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
    ...(shape.code.safeParse(code).success
      ? []
      : [
          {
            ru: `--code ${code}: дайте от 2 до 40 знаков a-z, 0-9, - и _, например reg77_m001.`,
            en: `--code ${code}: give 2 to 40 of a-z, 0-9, - and _, such as reg77_m001.`,
          },
        ]),
    ...(shape.name.safeParse(name).success
      ? []
      : [{ ru: '--name: дайте от 1 до 300 знаков.', en: '--name: give 1 to 300 characters.' }]),
    ...(shape.timeZone.safeParse(timeZone).success ? [] : [unknownZone(timeZone)]),
  ];
  if (faults.length > 0) throw new InputFault(faults);
}
