import { Command } from 'commander';
import { atInstallation } from './installation.js';
import { commandCalled, type CliCommand } from './cli-command.js';
import { InputFault } from './input-fault.js';

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
  new Command('campaign')
    .description('the campaigns of a municipality')
    .addCommand(create(shell, end))
    .addCommand(list(shell, end));

const create: CliCommand = (shell) =>
  commandCalled('create', 'begin a campaign by the order of a year', 'the name is taken')
    .requiredOption('--template <code>', 'the year whose order applies: 2025-26')
    .option('--authority <code>', 'its municipality; not needed where there is one')
    .option('--name <text>', 'by default the title of the template')
    .option('--time-zone <zone>', 'IANA name; by default that of the municipality')
    .option('--starts-on <day>', '2026-04-20; by default the first day of the order')
    .option('--ends-on <day>', '2026-05-20; by default the last day of the order')
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
  commandCalled('list', 'print "id TAB first day TAB last day TAB name" of each campaign')
    .option('--authority <code>', 'the municipality; not needed where there is one')
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
    shape.startsOn.safeParse(day).success ? [] : [`${option} ${day}: a day is written as 2026-04-20.`];
  const faults = [
    ...(shape.timeZone.safeParse(timeZone).success
      ? []
      : [`--time-zone ${timeZone}: there is no such zone. Give an IANA name such as Asia/Yekaterinburg.`]),
    ...dayFault('--starts-on', startsOn),
    ...dayFault('--ends-on', endsOn),
  ];
  if (faults.length > 0) throw new InputFault(faults);
}
