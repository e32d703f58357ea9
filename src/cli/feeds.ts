import { join } from 'node:path';
import { commandCalled, type CliCommand } from './cli-command.js';
import { ensureFolder, writeWhole } from './files.js';
import { atInstallation } from './installation.js';
import { counted } from './language.js';
import { authorityOption, campaignOption } from './place-options.js';

interface FeedsOptions {
  readonly campaign: string;
  readonly authority?: string;
  readonly out: string;
}

/** The calendars as files, for whoever cannot subscribe. */
export const feeds: CliCommand = (shell) =>
  commandCalled(shell, 'feeds', {
    does: {
      ru: 'записать опубликованное файлами .ics: по каждому человеку, по каждой школе и общий; имён в них нет',
      en: 'write what is published as .ics files: each person, each school, and a public one; no names in them',
    },
  })
    .addOption(campaignOption(shell.words))
    .addOption(authorityOption(shell.words))
    .requiredOption(
      '--out <folder>',
      shell.words('в какую папку записать; её создадут, если её нет', 'where to write them; made when it is not there'),
    )
    .action(async ({ campaign, authority, out }: FeedsOptions) => {
      await ensureFolder(out, 'public.ics');
      const { FeedFilesService } = await import('../feeds/feed-files.service.js');
      const { actorIn, campaignNamed } = await import('./workplace.js');
      await atInstallation(shell, async (installation) => {
        const actor = await actorIn(installation, authority);
        const { id } = await campaignNamed(installation, actor, campaign);
        const calendars = installation.app.get(FeedFilesService, { strict: false });
        const files = await calendars.files(actor, id, shell.now());
        for (const { name, body } of files) await writeWhole(join(out, name), body);
        shell.tell(`${shell.words('записано', 'written')}: ${counted(files.length, CALENDARS, shell.language)}: ${out}`);
        if (!(await calendars.isAnyPublished(actor, id)))
          shell.tell(
            shell.words(
              'ещё ничего не опубликовано: выходов в календарях нет. Опубликуйте график: publish.',
              'nothing is published yet: the calendars hold no duties. Publish a roster: publish.',
            ),
          );
      });
    });

const CALENDARS = { ru: ['календарь', 'календаря', 'календарей'], en: ['calendar', 'calendars'] } as const;
