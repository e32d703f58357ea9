import { atInstallation } from './installation.js';
import { commandCalled, commandOf, type CliCommand } from './cli-command.js';
import { InputFault } from './input-fault.js';
import { authorityOption } from './place-options.js';
import { unknownZone } from './time-zone.js';

interface InAuthority {
  readonly authority?: string;
}

interface NewCampaignOptions extends InAuthority {
  readonly template: string;
  readonly name?: string;
  readonly timeZone?: string;
  readonly startsOn?: string;
  readonly endsOn?: string;
}

/** The campaigns of a municipality: what is imported and planned belongs to one. */
export const campaign: CliCommand = (shell, end) =>
  commandOf(
    shell,
    'campaign',
    { ru: 'кампании муниципалитета: create, list', en: 'the campaigns of a municipality: create, list' },
    [create(shell, end), list(shell, end)],
  );

const create: CliCommand = (shell) =>
  commandCalled(shell, 'create', {
    does: { ru: 'начать кампанию по приказу года', en: 'begin a campaign by the order of a year' },
    refused: { ru: 'название занято', en: 'the name is taken' },
  })
    .requiredOption('--template <code>', shell.words('год, чей приказ действует: 2025-26', 'the year whose order applies: 2025-26'))
    .addOption(authorityOption(shell.words))
    .option('--name <text>', shell.words('иначе — заглавие шаблона', 'by default the title of the template'))
    .option(
      '--time-zone <zone>',
      shell.words('имя из базы IANA; иначе — пояс муниципалитета', 'IANA name; by default that of the municipality'),
    )
    .option(
      '--starts-on <day>',
      shell.words('2026-04-20; иначе — первый день по приказу', '2026-04-20; by default the first day of the order'),
    )
    .option(
      '--ends-on <day>',
      shell.words('2026-05-20; иначе — последний день по приказу', '2026-05-20; by default the last day of the order'),
    )
    .action(async ({ authority, ...wish }: NewCampaignOptions) => {
      await refuseSenseless(wish);
      const [{ CampaignsService }, { actorIn }] = [
        await import('../campaigns/campaigns.service.js'),
        await import('./workplace.js'),
      ];
      await atInstallation(shell, async (installation) => {
        const actor = await actorIn(installation, authority);
        const { id, name } = await installation.app.get(CampaignsService, { strict: false }).create(actor, wish);
        shell.print(`${id}\t${name}\n`);
      });
    });

const list: CliCommand = (shell) =>
  commandCalled(shell, 'list', {
    does: {
      ru: 'напечатать «id TAB первый день TAB последний день TAB название» каждой кампании',
      en: 'print "id TAB first day TAB last day TAB name" of each campaign',
    },
  })
    .addOption(authorityOption(shell.words))
    .action(async ({ authority }: InAuthority) => {
      const { CampaignsService } = await import('../campaigns/campaigns.service.js');
      const { everyItem } = await import('../http/paging.js');
      const { actorIn } = await import('./workplace.js');
      await atInstallation(shell, async (installation) => {
        const campaigns = installation.app.get(CampaignsService, { strict: false });
        const actor = await actorIn(installation, authority);
        const known = await everyItem((page) => campaigns.list(actor, page));
        shell.print(known.map(({ id, name, startsOn, endsOn }) => `${id}\t${startsOn}\t${endsOn}\t${name}\n`).join(''));
      });
    });

async function refuseSenseless({ timeZone, startsOn, endsOn }: NewCampaignOptions): Promise<void> {
  const { newCampaignBody } = await import('../campaigns/campaigns.schema.js');
  const { shape } = newCampaignBody;
  const dayFault = (option: string, day: string | undefined) =>
    shape.startsOn.safeParse(day).success
      ? []
      : [
          {
            ru: `${option} ${day}: такого дня нет. День пишут так: 2026-04-20.`,
            en: `${option} ${day}: a day is written as 2026-04-20.`,
          },
        ];
  const faults = [
    ...(shape.timeZone.safeParse(timeZone).success ? [] : [unknownZone(timeZone)]),
    ...dayFault('--starts-on', startsOn),
    ...dayFault('--ends-on', endsOn),
  ];
  if (faults.length > 0) throw new InputFault(faults);
}
